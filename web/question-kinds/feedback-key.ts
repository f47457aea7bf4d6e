/** The field of a question's `feedback` that belongs to one way of answering one part; `answer` where there is only one. */
export const feedbackKey = (part: string, given: string): string => `${part}/${given}`
