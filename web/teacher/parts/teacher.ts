import { type Accessor, createContext, useContext } from 'solid-js'
import type { Teacher } from '#api/contract.ts'

export interface SignedInTeacher {
  readonly teacher: Accessor<Teacher>
  /** Shows a changed name at once, without asking the server again. */
  readonly setTeacher: (teacher: Teacher) => void
}

const TeacherContext = createContext<SignedInTeacher>()
export const TeacherProvider = TeacherContext.Provider

export function useTeacher(): SignedInTeacher {
  const signedIn = useContext(TeacherContext)
  if (signedIn === undefined) throw new Error('useTeacher needs the TeacherShell around it')
  return signedIn
}
