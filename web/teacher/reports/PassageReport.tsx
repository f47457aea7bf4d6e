/** Placeholder. */
export default function PassageReport() {
  return <h1>PassageReport</h1>
}
