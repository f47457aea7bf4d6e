/** Placeholder. */
export default function SeatPage() {
  return <h1>SeatPage</h1>
}
