import type { FC } from 'hono/jsx';

/** Shapes drawn here on a 24 × 24 grid; each verdict and way of knowing has a silhouette of its own, so that colour is never alone. */
const shapes = {
  deviation: (
    <path
      d="M12 2.6 22.6 21H1.4L12 2.6Zm-1.2 6.7.3 5.6h1.8l.3-5.6h-2.4Zm1.2 9.4a1.3 1.3 0 1 0 0-2.6 1.3 1.3 0 0 0 0 2.6Z"
      fill="currentColor"
      fill-rule="evenodd"
    />
  ),
  remark: <path d="M5 2.5h1.8v19H5v-19Zm3 1h11.5L16.3 8l3.2 4.5H8v-9Z" fill="currentColor" />,
  met: (
    <path
      d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm-1.3 14.9 6.9-8.2-1.6-1.3-5.5 6.5-2.7-2.7-1.4 1.4 4.3 4.3Z"
      fill="currentColor"
      fill-rule="evenodd"
    />
  ),
  claimed: (
    <path
      d="M3 3.5h18v13H11.5L6.5 21v-4.5H3v-13Zm2 2v9h3.5v2.1l2.3-2.1H19v-9H5Zm2.4 2.2h3v3.1c0 1.3-.9 2.2-2.4 2.4v-1.4c.6-.1.9-.4.9-.9H7.4V7.7Zm5.2 0h3v3.1c0 1.3-.9 2.2-2.4 2.4v-1.4c.6-.1.9-.4.9-.9h-1.5V7.7Z"
      fill="currentColor"
    />
  ),
  unknown: (
    <>
      <circle cx="12" cy="12" r="9.6" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3.6 2.43" />
      <path
        d="M8.7 9.6c0-2 1.4-3.3 3.4-3.3s3.4 1.2 3.4 3c0 1.4-.7 2.2-1.8 2.9-.7.5-.9.8-.9 1.5v.3h-1.9v-.5c0-1.3.5-2 1.5-2.7.8-.5 1.1-.9 1.1-1.5 0-.7-.5-1.2-1.3-1.2-.9 0-1.5.6-1.5 1.5h-2Zm2 7a1.2 1.2 0 1 1 2.4 0 1.2 1.2 0 0 1-2.4 0Z"
        fill="currentColor"
      />
    </>
  ),
  conditional: (
    <>
      <path d="M12 2a10 10 0 0 1 0 20V2Z" fill="currentColor" />
      <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2" />
    </>
  ),
  'not-applicable': (
    <>
      <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="m5.6 18.4 12.8-12.8" fill="none" stroke="currentColor" stroke-width="2" />
    </>
  ),
  stated: <path d="M3 4h18v12.5h-9.5L6.5 21v-4.5H3V4Zm2 2v8.5h3.5v2l2.3-2H19V6H5Z" fill="currentColor" />,
  evidenced: (
    <path
      d="M5 2h9.5L19 6.5V22H5V2Zm2 2v16h10V8h-4V4H7Zm3.8 13.4 4.6-5.4-1.3-1.1-3.4 4-1.5-1.5-1.2 1.2 2.8 2.8Z"
      fill="currentColor"
    />
  ),
  observed: (
    <path
      d="M12 5c5 0 8.7 3.4 10.4 7C20.7 15.6 17 19 12 19S3.3 15.6 1.6 12C3.3 8.4 7 5 12 5Zm0 2c-3.6 0-6.5 2.2-8.1 5 1.6 2.8 4.5 5 8.1 5s6.5-2.2 8.1-5c-1.6-2.8-4.5-5-8.1-5Zm0 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z"
      fill="currentColor"
    />
  ),
  arrow: <path d="m13.5 5 7 7-7 7-1.4-1.4 4.6-4.6H4v-2h12.7l-4.6-4.6L13.5 5Z" fill="currentColor" />,
  menu: <path d="M3 5.5h18v2H3v-2Zm0 5.5h18v2H3v-2Zm0 5.5h18v2H3v-2Z" fill="currentColor" />,
  mark: (
    <>
      <path d="M12 1.5 22 6v6.2c0 5-4 8.8-10 10.3C6 21 2 17.2 2 12.2V6l10-4.5Z" fill="currentColor" />
      <path
        class="sv-mark-inner"
        d="M12 6.2 18 10v1.5h-1V16H7v-4.5H6V10l6-3.8Zm-1.5 9.8h3v-3.2a1.5 1.5 0 0 0-3 0V16Z"
      />
    </>
  ),
} as const;

export type IconName = keyof typeof shapes;

/** A picture beside words: it says nothing by itself and is hidden from screen readers. */
export const Icon: FC<{ name: IconName }> = ({ name }) => (
  <svg class="sv-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {shapes[name]}
  </svg>
);
