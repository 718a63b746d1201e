/** Text that would break a page whose author forgot to escape it. */
export const HOSTILE: string = `</title></script><script>alert(1)</script>" onmouseover='alert(2)' \u202Eقلب\u202C & <b>`
