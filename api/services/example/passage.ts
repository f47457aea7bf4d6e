const paragraphs = [
  'Russia brushed aside demands on Tuesday that it halt arms deliveries to Syria, even as accounts piled up of war crimes by soldiers of President Bashar al-Assad.',
  'Moscow will “carry out every contract that has been signed,” Deputy Defence Minister Anatoly Antonov said. The contracts cover warplanes, missiles and other heavy arms.',
  '“Our military and technical ties with Syria are sound and firm,” Antonov told journalists. “At present nothing gives us cause to think again.”',
  'The friendship between Moscow and Damascus goes back to Soviet days, and Russian trade deals with the Assad government are worth billions. Time and again Moscow has kept Syria, the one Arab ally it has left, out of reach of United Nations sanctions.',
  'Beyond the borders of the former Soviet Union, the Russian navy has a single base left: Tartus, on the Syrian coast. Warships put in there in January to show that Moscow stood by Assad, whose violent crackdown on a mass revolt has claimed the lives of at least 7,500 civilians.',
  'That same month a Russian ship, allegedly loaded with tonnes of munitions, hurried on to Syria after an unplanned stop in Cyprus, a member of the European Union. The ship had told Cypriot officials that it was bound for Turkey.',
  'Again and again Assad’s army has fired on districts where people live, areas it says shelter rebels. Its 26-day shelling of Homs, one of the centres of the revolt, broke off for a time on March 1. At least 700 civilians died in it.',
  'Reports of a “clean-up” then came out of the city: systematic rape and torture, and the execution of whole groups, all blamed on government soldiers. Rights activists reported on Monday that 26 women and 21 children had been found dead in Homs.',
  'By the time the 47 were killed, the rebels had left the district and the army was back in control of it.',
  'The deliveries comply with international law and more will follow, according to Antonov. “There is nothing unlawful in what our two militaries do together,” he said.',
  '“One matter alone troubles us at the moment,” he said, “and that is whether our people there are safe.” He meant the Russian servicemen who teach Assad’s soldiers to use the arms that Moscow sends.',
  'He declined to say just how large the Russian force in Syria is.',
  '“The contracts oblige us to do it,” said Antonov of the training. “Whoever delivers a weapon must also teach people to handle it.”',
  'He reacted with anger to charges that officers of Russia’s special forces had been sent to help the Syrian army. “No (Russian) commandos are charging about there,” he said, “with grenade launchers or rifles in their hands.”',
]

/**
 * The article every new teacher account finds. It reports real events in words of our own, quotations included,
 * and the source card tells its readers so.
 */
export const examplePassage = {
  title: 'Moscow stands by its arms sales to Syria',
  text: paragraphs.join('\n\n'),
  sourceCard: {
    outlet: 'Whosaid example desk',
    author: 'the Whosaid authors',
    publishedOn: '',
    url: '',
    licence: 'MIT; written for teaching, quotations reworded',
  },
}
