/** Placeholder. */
export default function JoinWall() {
  return <h1>JoinWall</h1>
}
