import './shared/tokens.css'
import './shared/base.css'
import { Route, Router } from '@solidjs/router'
import { type Component, createSignal, lazy, Show } from 'solid-js'
import { Dynamic, render } from 'solid-js/web'
import { reloadOnStaleRelease } from './shared/stale-release.ts'

// The route table of students; every page is a chunk of its own. All other addresses stand in teacher-routes.tsx.
const StudentShell = lazy(() => import('./student/StudentShell.tsx'))
const Join = lazy(() => import('./student/Join.tsx'))
const MyWork = lazy(() => import('./student/MyWork.tsx'))
const SeatPage = lazy(() => import('./student/SeatPage.tsx'))
const AttemptPage = lazy(() => import('./student/AttemptPage.tsx'))
const ResultPage = lazy(() => import('./student/ResultPage.tsx'))

/** Brings the rest of the table: students download no list of what is not theirs. */
const Elsewhere = lazy(async () => {
  const { TeacherRoutes } = await import('./teacher-routes.tsx')
  setRest(() => TeacherRoutes)
  return { default: () => null }
})
const [rest, setRest] = createSignal<Component | null>(null)

reloadOnStaleRelease()
const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no #app')
render(
  () => (
    <Router>
      <Route component={StudentShell}>
        <Route path="/join/:joinCode?" component={Join} />
        <Route path="/my-work" component={MyWork} />
        <Route path="/take/:assignmentId" component={SeatPage} />
        <Route path="/take/:assignmentId/attempts/:attemptId" component={AttemptPage} />
        <Route path="/take/:assignmentId/attempts/:attemptId/result" component={ResultPage} />
      </Route>
      <Show when={rest()} fallback={<Route path="*" component={Elsewhere} />}>
        {(Rest) => <Dynamic component={Rest()} />}
      </Show>
    </Router>
  ),
  root,
)
