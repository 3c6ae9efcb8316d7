import type { Reporter, TestModule } from 'vitest/node'

/** Of one error: the rest stands further up. */
const MOST_LINES = 14

declare module 'vitest' {
  interface TaskMeta {
    /** Where a story that failed left its page: the address, the item on stage, the dialogs. */
    scene?: string
  }
}

/**
 * Names the stories that failed once more, at what and where: the end of a long log is what is read
 * first, and at times all that is kept.
 */
export default class LastWords implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      for (const story of module.children.allTests('failed')) {
        console.log(`FAILED  ${module.relativeModuleId} > ${story.fullName}`)
        for (const { message } of story.result().errors ?? []) {
          console.log(message.split('\n').slice(0, MOST_LINES).join('\n'))
        }
        console.log(story.meta().scene ?? 'The page was not reached any more.')
      }
    }
  }
}
