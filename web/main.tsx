import './shared/tokens.css'
import './shared/base.css'
import { Route, Router } from '@solidjs/router'
import { lazy } from 'solid-js'
import { render } from 'solid-js/web'
import { reloadOnStaleRelease } from './shared/stale-release.ts'

// The route table. Every page is a chunk of its own: a student downloads no editor.
const StudentShell = lazy(() => import('./student/StudentShell.tsx'))
const Join = lazy(() => import('./student/Join.tsx'))
const MyWork = lazy(() => import('./student/MyWork.tsx'))
const SeatPage = lazy(() => import('./student/SeatPage.tsx'))
const AttemptPage = lazy(() => import('./student/AttemptPage.tsx'))
const ResultPage = lazy(() => import('./student/ResultPage.tsx'))

const JoinWall = lazy(() => import('./projector/JoinWall.tsx'))
const WalkThroughPage = lazy(() => import('./projector/walk-through/WalkThroughPage.tsx'))
const WalkRemote = lazy(() => import('./projector/walk-through/WalkRemote.tsx'))

const TeacherShell = lazy(() => import('./teacher/TeacherShell.tsx'))
const SignIn = lazy(() => import('./teacher/account/SignIn.tsx'))
const SignUp = lazy(() => import('./teacher/account/SignUp.tsx'))
const Account = lazy(() => import('./teacher/account/Account.tsx'))
const Home = lazy(() => import('./teacher/Home.tsx'))
const Passages = lazy(() => import('./teacher/passages/Passages.tsx'))
const NewPassage = lazy(() => import('./teacher/passages/NewPassage.tsx'))
const Passage = lazy(() => import('./teacher/passages/Passage.tsx'))
const RevisePassage = lazy(() => import('./teacher/passages/RevisePassage.tsx'))
const PassageReport = lazy(() => import('./teacher/reports/PassageReport.tsx'))
const QuestionSets = lazy(() => import('./teacher/question-sets/QuestionSets.tsx'))
const QuestionSetEditor = lazy(() => import('./teacher/question-sets/QuestionSetEditor.tsx'))
const QuestionSetPreview = lazy(() => import('./teacher/question-sets/QuestionSetPreview.tsx'))
const QuestionBank = lazy(() => import('./teacher/question-bank/QuestionBank.tsx'))
const Classes = lazy(() => import('./teacher/classes/Classes.tsx'))
const Class = lazy(() => import('./teacher/classes/Class.tsx'))
const CodeSheet = lazy(() => import('./teacher/classes/CodeSheet.tsx'))
const Assignments = lazy(() => import('./teacher/assignments/Assignments.tsx'))
const NewAssignment = lazy(() => import('./teacher/assignments/NewAssignment.tsx'))
const Assignment = lazy(() => import('./teacher/assignments/Assignment.tsx'))
const AttemptReport = lazy(() => import('./teacher/reports/AttemptReport.tsx'))
const NotFound = lazy(() => import('./teacher/NotFound.tsx'))

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
      <Route path="/sign-in" component={SignIn} />
      <Route path="/sign-up" component={SignUp} />
      <Route path="/assignments/:id/wall" component={JoinWall} />
      <Route path="/assignments/:id/walk-through" component={WalkThroughPage} />
      <Route component={TeacherShell}>
        <Route path="/" component={Home} />
        <Route path="/account" component={Account} />
        <Route path="/passages" component={Passages} />
        <Route path="/passages/new" component={NewPassage} />
        <Route path="/passages/:id" component={Passage} />
        <Route path="/passages/:id/revise" component={RevisePassage} />
        <Route path="/passages/:id/report" component={PassageReport} />
        <Route path="/question-sets" component={QuestionSets} />
        <Route path="/question-sets/:id" component={QuestionSetEditor} />
        <Route path="/question-sets/:id/preview" component={QuestionSetPreview} />
        <Route path="/question-bank" component={QuestionBank} />
        <Route path="/classes" component={Classes} />
        <Route path="/classes/:id" component={Class} />
        <Route path="/classes/:id/codes" component={CodeSheet} />
        <Route path="/assignments" component={Assignments} />
        <Route path="/assignments/new" component={NewAssignment} />
        <Route path="/assignments/:id" component={Assignment} />
        <Route path="/assignments/:id/walk-through/remote" component={WalkRemote} />
        <Route path="/assignments/:id/attempts/:attemptId" component={AttemptReport} />
        <Route path="*" component={NotFound} />
      </Route>
    </Router>
  ),
  root,
)
