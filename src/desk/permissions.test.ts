import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ROLES } from '../news/account.ts'
import { isAllowed, PERMISSIONS } from './permissions.ts'

function permissionsOf(role: (typeof ROLES)[number]): readonly string[] {
  return PERMISSIONS.filter((permission) => isAllowed(role, permission))
}

test('an administrator may everything, a reader only look', () => {
  assert.deepEqual(permissionsOf('administrator'), PERMISSIONS)
  assert.deepEqual(permissionsOf('reader'), ['read-comments'])
})

test('each role may all that the next one may, and more', () => {
  for (const [index, role] of ROLES.entries()) {
    const next = ROLES[index + 1]
    if (!next) continue
    const [own, less] = [new Set(permissionsOf(role)), new Set(permissionsOf(next))]
    assert.ok(own.isSupersetOf(less) && own.size > less.size, `${role} > ${next}`)
  }
})

test('accounts and settings are for administrators alone; moderators decide, but touch no data of writers', () => {
  for (const role of ROLES.slice(1)) {
    for (const permission of ['manage-accounts', 'change-settings'] as const)
      assert.equal(isAllowed(role, permission), false)
  }
  assert.deepEqual(permissionsOf('moderator'), ['read-comments', 'moderate', 'note-writers', 'ban-writers'])
})
