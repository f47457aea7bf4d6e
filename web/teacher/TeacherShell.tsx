import { A, Navigate, type RouteSectionProps, useLocation } from '@solidjs/router'
import { createEffect, createResource, on, Show, Suspense } from 'solid-js'
import type { Teacher } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { Loaded, Waiting } from '#web/shared/ui/Loaded.tsx'
import { Toasts } from '#web/shared/ui/Toasts.tsx'
import { api } from './api.ts'
import { AccountMenu } from './parts/AccountMenu.tsx'
import { SignInAgain } from './parts/SignInAgain.tsx'
import { setSignedOut } from './parts/signed-out.ts'
import { TeacherProvider } from './parts/teacher.ts'
import { WordMark } from './parts/WordMark.tsx'
import styles from './TeacherShell.module.css'

const sections = [
  ['/passages', 'Passages'],
  ['/question-sets', 'Question sets'],
  ['/question-bank', 'Question bank'],
  ['/classes', 'Classes'],
  ['/assignments', 'Assignments'],
] as const

/** Around every page of a signed-in teacher; whoever is not signed in is sent to where that is mended. */
export default function TeacherShell(props: RouteSectionProps) {
  const location = useLocation()
  const [session, { refetch, mutate }] = createResource(async () => {
    const known = await call(api.account.session.$get())
    if (known.teacher !== null) setSignedOut(false)
    return known
  })
  const setTeacher = (teacher: Teacher): void => {
    mutate((known) => known && { ...known, teacher })
  }
  const entrance = (isFirstVisit: boolean): string =>
    isFirstVisit ? '/sign-up' : `/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`
  return (
    <Loaded from={session} retry={refetch}>
      {(known) => (
        <Show when={known().teacher} fallback={<Navigate href={entrance(known().isFirstVisit)} />}>
          {(teacher) => (
            <TeacherProvider value={{ teacher, setTeacher }}>
              <Frame>{props.children}</Frame>
              <SignInAgain />
            </TeacherProvider>
          )}
        </Show>
      )}
    </Loaded>
  )
}

function Frame(props: Pick<RouteSectionProps, 'children'>) {
  const location = useLocation()
  let main: HTMLElement | undefined
  let nav: HTMLElement | undefined
  // A new page begins at its top for a screen reader and for the Tab key as well.
  createEffect(
    on(
      () => location.pathname,
      () => main?.focus({ preventScroll: true }),
      { defer: true },
    ),
  )
  // On a phone the sections are wider than the screen; the page itself stays where it is.
  createEffect(
    on(
      () => location.pathname,
      () => {
        const here = nav?.getElementsByClassName(styles.here ?? '')[0]
        if (nav && here) nav.scrollBy({ left: here.getBoundingClientRect().left - nav.getBoundingClientRect().left })
      },
    ),
  )
  return (
    <>
      <a class={styles.skip} href="#main" rel="external">
        Skip to the page
      </a>
      <header class={`${styles.header} no-print`}>
        <div class={styles.bar}>
          <A href="/" class={styles.home} aria-label="Whosaid, home" end>
            <WordMark />
          </A>
          <nav class={styles.nav} aria-label="Main" ref={nav}>
            {sections.map(([href, label]) => (
              <A href={href} class={styles.section} activeClass={styles.here ?? ''}>
                {label}
              </A>
            ))}
          </nav>
          <AccountMenu />
        </div>
      </header>
      <main id="main" class={styles.main} ref={main} tabIndex={-1}>
        <Suspense fallback={<Waiting />}>{props.children}</Suspense>
      </main>
      <div class="no-print">
        <Toasts />
      </div>
    </>
  )
}
