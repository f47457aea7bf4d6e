/** Whether the database refused a row by such a constraint; its error comes wrapped or bare. */
export function brokeConstraint(error: unknown, constraint: 'UNIQUE' | 'FOREIGNKEY'): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('extendedCode' in at && at.extendedCode === `SQLITE_CONSTRAINT_${constraint}`) return true
  }
  return false
}
