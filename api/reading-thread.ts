import { parentPort } from 'node:worker_threads'
import { readingOf } from './domain/reading/reading.ts'

/** A thread that reads one text after the other, so that a long one keeps nobody else waiting. */
parentPort?.on('message', (text: string) => parentPort?.postMessage(readingOf(text)))
