/** Placeholder. */
export function PaperSheet(props: { setId: string }) {
  return <p>{props.setId}</p>
}
