/** Where an element stands. `loading` always ends within the element's `timeout`. */
export type Status = 'idle' | 'loading' | 'ready' | 'error';
