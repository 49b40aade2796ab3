/** All that is asked of React here is to make one element for the message bar. */
declare module 'react' {
  export function createElement(type: 'div', properties: { ref: (element: HTMLDivElement | null) => void }): object;
}
