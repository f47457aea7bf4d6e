import type { AttemptReport, PassageReport, ReportQuery } from '#api/resources/report.ts'
import type { Context } from './context.ts'
import { Problem } from './problems.ts'

const notYet = () => new Problem('unavailable', 'Reports are being built.')

export async function readPassageReport(
  _context: Context,
  _passageId: string,
  _query: ReportQuery,
): Promise<PassageReport> {
  throw notYet()
}
export async function readAttemptReport(
  _context: Context,
  _assignmentId: string,
  _attemptId: string,
): Promise<AttemptReport> {
  throw notYet()
}
export async function exportResponses(_context: Context, _passageId: string, _query: ReportQuery): Promise<string> {
  throw notYet()
}
export async function exportScores(_context: Context, _passageId: string, _query: ReportQuery): Promise<string> {
  throw notYet()
}
