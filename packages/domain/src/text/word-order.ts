/** The order of names in a Norwegian list, å after ø, with the numbers in them by value: room 2 before room 10. */
export const inWordOrder = new Intl.Collator('nb', { numeric: true }).compare;
