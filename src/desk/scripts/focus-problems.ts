// What is wrong with a form is where its reader goes on.
document.querySelector<HTMLElement>('#problems')?.focus()
