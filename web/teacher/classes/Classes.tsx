/** Placeholder. */
export default function Classes() {
  return <h1>Classes</h1>
}
