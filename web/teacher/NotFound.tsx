import { PageHead } from './parts/PageHead.tsx'

export default function NotFound() {
  return (
    <>
      <PageHead
        title="Not found"
        lead="There is no page at this address. It may have been deleted, or the link has a slip."
      />
      <a class="button" href="/">
        To the start
      </a>
    </>
  )
}
