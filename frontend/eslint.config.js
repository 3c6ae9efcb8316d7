import { readdirSync } from 'node:fs'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import tseslint from 'typescript-eslint'

/** The dependency rule: app -> features -> components, lib. A feature never imports another. */
const forbid = (files, group, message) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group, message },
          {
            group: ['../*'],
            message: 'Only neighbours are imported by ./; write @/ for the rest.',
          },
        ],
      },
    ],
  },
})
const features = readdirSync(new URL('src/features', import.meta.url))
const houseRules = [
  forbid(['src/lib/**'], ['@/app/*', '@/features/*', '@/components/*'], 'lib stands alone.'),
  forbid(['src/components/**'], ['@/app/*', '@/features/*'], 'components use lib only.'),
  ...features.map((feature) =>
    forbid(
      [`src/features/${feature}/**`],
      ['@/app/*', ...features.filter((f) => f !== feature).map((f) => `@/features/${f}/*`)],
      'A feature uses components and lib; app joins features together.',
    ),
  ),
]

export default tseslint.config(
  { ignores: ['dist', 'src/lib/api-schema.ts'] },
  {
    files: ['src/**/*.{ts,tsx}', '*.config.ts'],
    extends: [tseslint.configs.strictTypeChecked, jsxA11y.flatConfigs.strict],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  ...houseRules,
)
