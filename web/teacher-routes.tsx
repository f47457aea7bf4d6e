import { Route } from '@solidjs/router'
import { lazy } from 'solid-js'

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
const Reading = lazy(() => import('./teacher/readings/Reading.tsx'))
const PassageReport = lazy(() => import('./teacher/reports/PassageReport.tsx'))
const QuestionSets = lazy(() => import('./teacher/question-sets/QuestionSets.tsx'))
const QuestionSetEditor = lazy(() => import('./teacher/question-sets/QuestionSetEditor.tsx'))
const QuestionSetPreview = lazy(() => import('./teacher/question-sets/QuestionSetPreview.tsx'))
const Mending = lazy(() => import('./teacher/mending/Mending.tsx'))
const QuestionBank = lazy(() => import('./teacher/question-bank/QuestionBank.tsx'))
const Classes = lazy(() => import('./teacher/classes/Classes.tsx'))
const Class = lazy(() => import('./teacher/classes/Class.tsx'))
const CodeSheet = lazy(() => import('./teacher/classes/CodeSheet.tsx'))
const Assignments = lazy(() => import('./teacher/assignments/Assignments.tsx'))
const NewAssignment = lazy(() => import('./teacher/assignments/NewAssignment.tsx'))
const Assignment = lazy(() => import('./teacher/assignments/Assignment.tsx'))
const MarkingStart = lazy(() => import('./teacher/marking/MarkingStart.tsx'))
const Marking = lazy(() => import('./teacher/marking/Marking.tsx'))
const AttemptReport = lazy(() => import('./teacher/reports/AttemptReport.tsx'))
const NotFound = lazy(() => import('./teacher/NotFound.tsx'))

/** The routes that are no student's; every page is a chunk of its own. */
export function TeacherRoutes() {
  return (
    <>
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
        <Route path="/passages/:id/reading" component={Reading} />
        <Route path="/passages/:id/report" component={PassageReport} />
        <Route path="/question-sets" component={QuestionSets} />
        <Route path="/question-sets/:id" component={QuestionSetEditor} />
        <Route path="/question-sets/:id/preview" component={QuestionSetPreview} />
        <Route path="/question-sets/:id/questions/:questionId/mending" component={Mending} />
        <Route path="/question-bank" component={QuestionBank} />
        <Route path="/classes" component={Classes} />
        <Route path="/classes/:id" component={Class} />
        <Route path="/classes/:id/codes" component={CodeSheet} />
        <Route path="/assignments" component={Assignments} />
        <Route path="/assignments/new" component={NewAssignment} />
        <Route path="/assignments/:id" component={Assignment} />
        <Route path="/assignments/:id/walk-through/remote" component={WalkRemote} />
        <Route path="/assignments/:id/attempts/:attemptId" component={AttemptReport} />
        <Route path="/assignments/:id/marking" component={MarkingStart} />
        <Route path="/assignments/:id/marking/:questionId" component={Marking} />
        <Route path="*" component={NotFound} />
      </Route>
    </>
  )
}
