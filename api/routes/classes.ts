import { createRoute } from '@hono/zod-openapi'
import {
  byStudent,
  classChange,
  classInput,
  classSummary,
  classView,
  namesInput,
  studentChange,
} from '#api/resources/class.ts'
import { deletion } from '#api/resources/passage.ts'
import { byId, listOf } from '#api/resources/shared.ts'
import {
  addStudents,
  changeClass,
  changeStudent,
  createClass,
  deleteClass,
  findClasses,
  readClass,
  removeStudent,
  renewStudentCode,
} from '#api/services/classes.ts'
import { answer, body, newRouter, nothing } from './router.ts'

const tags = ['Classes']

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'List your classes',
  responses: answer(listOf(classSummary), 'The classes.'),
})
const create = createRoute({
  method: 'post',
  path: '/',
  tags,
  summary: 'Make a class from a list of names, one a line',
  request: body(classInput),
  responses: answer(classView, 'The class; every student has a private code.'),
})
const read = createRoute({
  method: 'get',
  path: '/{id}',
  tags,
  summary: 'Read a class with its roster',
  request: { params: byId },
  responses: answer(classView, 'The class.'),
})
const change = createRoute({
  method: 'patch',
  path: '/{id}',
  tags,
  summary: 'Rename, archive or bring back a class',
  request: { params: byId, ...body(classChange) },
  responses: answer(classView, 'The class as it is now.'),
})
const remove = createRoute({
  method: 'delete',
  path: '/{id}',
  tags,
  summary: 'Delete a class with its students and their attempts',
  request: { params: byId, query: deletion },
  responses: nothing,
})
const add = createRoute({
  method: 'post',
  path: '/{id}/students',
  tags,
  summary: 'Add students by name, one a line',
  request: { params: byId, ...body(namesInput) },
  responses: answer(classView, 'The class as it is now.'),
})
const changeOne = createRoute({
  method: 'patch',
  path: '/{id}/students/{studentId}',
  tags,
  summary: 'Rename a student or set extra time',
  request: { params: byStudent, ...body(studentChange) },
  responses: answer(classView, 'The class as it is now.'),
})
const removeOne = createRoute({
  method: 'delete',
  path: '/{id}/students/{studentId}',
  tags,
  summary: 'Take a student off the roster and out of every seat; attempts already made are kept',
  request: { params: byStudent },
  responses: answer(classView, 'The class as it is now.'),
})
const renew = createRoute({
  method: 'post',
  path: '/{id}/students/{studentId}/code',
  tags,
  summary: 'Give a student a new private code; the old one, and devices that came in with it, stop working',
  request: { params: byStudent },
  responses: answer(classView, 'The class as it is now.'),
})

export const classes = newRouter()
  .openapi(list, async (c) => c.json({ entries: await findClasses(c.var.context) }, 200))
  .openapi(create, async (c) => c.json(await createClass(c.var.context, c.req.valid('json')), 200))
  .openapi(read, async (c) => c.json(await readClass(c.var.context, c.req.valid('param').id), 200))
  .openapi(change, async (c) =>
    c.json(await changeClass(c.var.context, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(remove, async (c) => {
    await deleteClass(c.var.context, c.req.valid('param').id, c.req.valid('query').withDependents)
    return c.body(null, 204)
  })
  .openapi(add, async (c) =>
    c.json(await addStudents(c.var.context, c.req.valid('param').id, c.req.valid('json').names), 200),
  )
  .openapi(changeOne, async (c) => {
    const { id, studentId } = c.req.valid('param')
    return c.json(await changeStudent(c.var.context, id, studentId, c.req.valid('json')), 200)
  })
  .openapi(removeOne, async (c) => {
    const { id, studentId } = c.req.valid('param')
    return c.json(await removeStudent(c.var.context, id, studentId), 200)
  })
  .openapi(renew, async (c) => {
    const { id, studentId } = c.req.valid('param')
    return c.json(await renewStudentCode(c.var.context, id, studentId), 200)
  })
