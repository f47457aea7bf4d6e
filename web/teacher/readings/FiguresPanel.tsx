import { createMemo, Show } from 'solid-js'
import type { KeptFigure } from '#api/contract.ts'
import { Icon } from '#web/question-kinds/Icon.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { counted } from '#web/teacher/parts/wording.ts'
import { useBench } from './bench.ts'
import { confirmFigures, confirmItem } from './edit-items.ts'
import styles from './FiguresPanel.module.css'
import { LedgerTable } from './LedgerTable.tsx'
import { figureInWords, valueInWords } from './ledger.ts'

const rowId = ({ id }: KeptFigure): string => `figure-${id}`

/** The number ledger: press a value to see it in the text. */
export function FiguresPanel() {
  const bench = useBench()
  const open = createMemo(() => bench.reading().figures.filter(({ isConfirmed }) => !isConfirmed).length)
  function goTo(figure: KeptFigure): void {
    const row = document.getElementById(rowId(figure))
    row?.scrollIntoView({ block: 'nearest' })
    row?.querySelector('button')?.focus()
    bench.reveal(figure)
  }
  return (
    <section class={styles.panel} aria-label="Figures">
      <Show
        when={bench.reading().figures.length > 0}
        fallback={
          <p class="soft">
            No reported number was found in this text. If one was missed, select it in the text and add it as a figure.
          </p>
        }
      >
        <div class={styles.top}>
          <p class={styles.lead}>Press a value to see it in the text.</p>
          <Show when={open() > 0}>
            <button
              type="button"
              class="small"
              onClick={() => {
                const before = open()
                bench.edit(confirmFigures)
                toast(`${counted(before, 'figure is', 'figures are')} confirmed.`, bench.undo)
              }}
            >
              Confirm all {open()}
            </button>
          </Show>
        </div>
        <section class={styles.box} aria-label="Number ledger" tabindex="0">
          <LedgerTable
            rowId={rowId}
            value={(figure) => (
              <button type="button" class={`quiet small ${styles.value}`} onClick={() => bench.reveal(figure)}>
                {valueInWords(figure)}
              </button>
            )}
            link={(figure) => (
              <button type="button" class={styles.link} onClick={() => goTo(figure)}>
                {figureInWords(figure)}
              </button>
            )}
            last={(figure) => <RowActions figure={figure} />}
          />
        </section>
      </Show>
    </section>
  )
}

function RowActions(props: { figure: KeptFigure }) {
  const bench = useBench()
  return (
    <>
      <button
        type="button"
        class="small quiet"
        aria-label={`Edit ${figureInWords(props.figure)}`}
        onClick={() => bench.setDialog({ name: 'figure', itemId: props.figure.id })}
      >
        Edit
      </button>
      <Show
        when={!props.figure.isConfirmed}
        fallback={
          <span class={styles.confirmed}>
            <Icon shape="tick" />
            <span class="sr-only">Confirmed</span>
          </span>
        }
      >
        <button
          type="button"
          class="small"
          aria-label={`Confirm ${figureInWords(props.figure)}`}
          onClick={() => bench.edit((before) => confirmItem(before, props.figure.id), props.figure.id)}
        >
          Confirm
        </button>
      </Show>
    </>
  )
}
