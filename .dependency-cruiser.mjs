const within = (path) => ({ path })

/** Imports run one way: web → api → db, and within api: main → app → routes → services → resources → domain. */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one idea, or hide a third: move what both need into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      comment: 'The core knows no server, database or screen: pass what it needs as an argument.',
      severity: 'error',
      from: within('^api/domain/'),
      to: { pathNot: ['^api/domain/', '^node_modules/(zod|wink-nlp|wink-eng-lite-web-model)/'] },
    },
    {
      name: 'one-tagger',
      comment: 'Only one file knows which library tags words, so that it can be exchanged: use wordsIn.',
      severity: 'error',
      from: { pathNot: '^api/domain/reading/words' },
      to: { path: '^node_modules/wink-' },
    },
    {
      name: 'db-knows-tables-only',
      comment: 'db needs no domain type: JSON columns are unknown there and parsed by the service that reads them.',
      severity: 'error',
      from: within('^db/'),
      to: { path: '^(api|web|tests)/' },
    },
    {
      name: 'drizzle-stays-in-db',
      comment: 'Write a query in db/queries and call it.',
      severity: 'error',
      from: { pathNot: '^(db|tests)/' },
      to: { path: '^node_modules/(drizzle-orm|@libsql)/' },
    },
    {
      name: 'hono-stays-in-routes',
      comment: 'Services know no HTTP: take values, return values, throw a Problem.',
      severity: 'error',
      from: within('^api/(domain|resources|services|formats)/'),
      to: { path: '^node_modules/(hono|@hono)/' },
    },
    {
      name: 'services-below-routes',
      comment: 'A service is called by a route, never the other way round.',
      severity: 'error',
      from: within('^api/(services|resources|formats)/'),
      to: { path: '^api/(routes/|app|main|screens)' },
    },
    {
      name: 'resources-below-services',
      comment: 'A resource is a shape; only the list of problem codes comes from the services.',
      severity: 'error',
      from: within('^api/resources/'),
      to: { path: '^api/(services|formats)/', pathNot: '^api/services/problems' },
    },
    {
      name: 'routes-ask-services',
      comment: 'A route parses, calls one verb and answers; queries belong to the services.',
      severity: 'error',
      from: within('^api/routes/'),
      to: { path: '^db/' },
    },
    {
      name: 'web-sees-types-only',
      comment: 'The web has one door to the API: types from api/contract.ts.',
      severity: 'error',
      from: within('^web/'),
      to: { path: '^(api|db)/', pathNot: '^api/contract' },
    },
    {
      name: 'web-loads-no-api-code',
      comment: 'Use import type: server code must not reach a browser.',
      severity: 'error',
      from: within('^web/'),
      to: { path: '^api/contract', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'students-load-no-teacher-code',
      comment: 'A student downloads no editor and no report.',
      severity: 'error',
      from: within('^web/student/'),
      to: { path: '^web/(teacher|projector)/|^web/question-kinds/(editors|.*/Editor)' },
    },
    {
      name: 'teacher-below-projector',
      comment: 'The wall shows what the teacher has made; what both need belongs into web/shared.',
      severity: 'error',
      from: within('^web/teacher/'),
      to: { path: '^web/projector/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Tests look at the code, the code does not know them.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'default', 'types'], exportsFields: ['exports'] },
  },
}
