/** The help of one command, or of all. */
export function helpText(_command: string | undefined): string {
  return 'nashra COMMAND [ARGS]\n'
}
