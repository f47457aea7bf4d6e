import { PageHead } from './parts/PageHead.tsx'

export default function NotFound() {
  return (
    <>
      <PageHead
        title="Not found"
        lead="There is no page at this address. It may have been deleted, or there is a mistake in the link."
      />
      <a class="button" href="/">
        Go to the home page
      </a>
    </>
  )
}
