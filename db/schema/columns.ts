import { integer, text } from 'drizzle-orm/sqlite-core'

/** Every id is a UUIDv7 in text form, so that ids sort by the time they were made. */
export const id = () => text('id').primaryKey()

/** A moment: UTC milliseconds. */
export const moment = (name: string) => integer(name)
