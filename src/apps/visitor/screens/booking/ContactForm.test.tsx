import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { languageSchema } from '#contract/api/contact.schema.ts'
import type { Contact } from '#flow/booking/booking-context.ts'
import { ContactForm } from './ContactForm.tsx'

const PHONE = '06 12345678'

const showForm = (mode: 'kiosk' | 'own' = 'own', given: Contact | null = null) => {
  const onGiven = vi.fn<(contact: Contact) => void>()
  render(<ContactForm mode={mode} given={given} submit="Maak de afspraak" onGiven={onGiven} />)
  return onGiven
}

const nameField = () => screen.getByLabelText('Hoe mogen we je noemen?')
const addressField = () => screen.getByLabelText(/^Je (telefoonnummer|e-mailadres)$/)

const fillIn = async (name: string, address: string): Promise<void> => {
  if (name) {
    await userEvent.click(nameField())
    await userEvent.paste(name)
  }
  if (address) {
    await userEvent.click(addressField())
    await userEvent.paste(address)
  }
  await userEvent.click(screen.getByRole('button', { name: 'Maak de afspraak' }))
}

describe('a name', () => {
  test.each([
    ['', 'Vul een naam in. Een verzonnen naam mag ook.'],
    ['   ', 'Vul een naam in. Een verzonnen naam mag ook.'],
    ['a'.repeat(300), 'Deze naam is te lang. Maak hem korter.'],
    ['👍'.repeat(101), 'Deze naam is te lang. Maak hem korter.'],
    ['Sam\u202eira', /teken in je naam/],
  ])('%j is refused, in words, at the field and with the focus there', async (name, sentence) => {
    const onGiven = showForm()
    await fillIn(name, PHONE)
    expect(screen.getByRole('alert')).toHaveTextContent(sentence)
    expect(nameField()).toHaveAccessibleDescription(expect.stringMatching(sentence))
    expect(nameField()).toBeInvalid()
    expect(nameField()).toHaveFocus()
    expect(onGiven).not.toHaveBeenCalled()
  })

  test.each(['Samira', '🦊', 'سميرة', 'שרה', 'Jean-Luc d’Arc', '李', 'a'.repeat(100), '👍'.repeat(100)])(
    '%j is welcome',
    async name => {
      const onGiven = showForm()
      await fillIn(name, PHONE)
      expect(onGiven).toHaveBeenCalledWith({ name, channel: 'phone', address: PHONE, language: 'nl' })
      expect(screen.queryByRole('alert')).toBeNull()
    },
  )

  test('loses the blanks around it', async () => {
    const onGiven = showForm()
    await fillIn('  Samira ', ` ${PHONE} `)
    expect(onGiven).toHaveBeenCalledWith({ name: 'Samira', channel: 'phone', address: PHONE, language: 'nl' })
  })

  test('turns with the direction it is written in', () => {
    showForm()
    expect(nameField()).toHaveAttribute('dir', 'auto')
  })
})

describe('a way to be reached', () => {
  test.each([
    ['', 'Vul dit in. Dan kan de gids je bereiken.'],
    ['12', /^Dit nummer klopt niet/],
    ['bel mij maar', /^Dit nummer klopt niet/],
  ])('the telephone number %j is refused, in words, with the focus there', async (address, sentence) => {
    const onGiven = showForm()
    await fillIn('Samira', address)
    expect(screen.getByRole('alert')).toHaveTextContent(sentence)
    expect(addressField()).toHaveFocus()
    expect(onGiven).not.toHaveBeenCalled()
  })

  test.each(['samira', 'samira@', 'samira @voorbeeld.nl', '@voorbeeld.nl'])(
    'the e-mail address %j is refused, in words',
    async address => {
      const onGiven = showForm()
      await userEvent.click(screen.getByRole('button', { name: 'Mail mij' }))
      await fillIn('Samira', address)
      expect(screen.getByRole('alert')).toHaveTextContent(/^Dit e-mailadres klopt niet/)
      expect(onGiven).not.toHaveBeenCalled()
    },
  )

  test('is one only: choosing e-mail empties the number', async () => {
    const onGiven = showForm('own', { name: 'Samira', channel: 'phone', address: PHONE, language: 'nl' })
    await userEvent.click(screen.getByRole('button', { name: 'Mail mij' }))
    expect(screen.getByRole('button', { name: 'Mail mij' })).toHaveAttribute('aria-pressed', 'true')
    expect(screen.getByRole('button', { name: 'Bel mij' })).toHaveAttribute('aria-pressed', 'false')
    expect(addressField()).toHaveValue('')
    await fillIn('', 'samira@voorbeeld.nl')
    expect(onGiven).toHaveBeenCalledWith({
      name: 'Samira',
      channel: 'email',
      address: 'samira@voorbeeld.nl',
      language: 'nl',
    })
  })

  test('both wrong: both are told, and the first has the focus', async () => {
    showForm()
    await fillIn('', '')
    expect(screen.getAllByRole('alert')).toHaveLength(2)
    expect(nameField()).toHaveFocus()
  })
})

test('what was typed before is there again', () => {
  showForm('own', { name: 'Samira', channel: 'email', address: 'samira@voorbeeld.nl', language: 'nl' })
  expect(nameField()).toHaveValue('Samira')
  expect(addressField()).toHaveValue('samira@voorbeeld.nl')
})

describe('the language of the conversation', () => {
  const languageButtons = () => screen.getByRole('group', { name: 'In welke taal praat je het liefst?' })
  const chosen = () =>
    within(languageButtons())
      .getAllByRole('button', { pressed: true })
      .map(button => button.dataset.language)

  test('is that of the screens, until somebody chooses', async () => {
    showForm()
    expect(chosen()).toEqual(['nl'])
  })

  test('can be another one, found by its own name', async () => {
    const onGiven = showForm()
    await userEvent.click(screen.getByRole('button', { name: 'العربية' }))
    expect(chosen()).toEqual(['ar'])
    expect(screen.getByText('العربية')).toHaveAttribute('lang', 'ar')
    expect(screen.getByText('العربية')).toHaveAttribute('dir', 'rtl')
    await fillIn('Samira', PHONE)
    expect(onGiven).toHaveBeenCalledWith({ name: 'Samira', channel: 'phone', address: PHONE, language: 'ar' })
  })

  test('offers each language once, by a code the service takes', () => {
    showForm()
    const codes = within(languageButtons())
      .getAllByRole('button')
      .map(({ dataset }) => dataset.language ?? '')
    expect(codes).toEqual(['nl', 'en', 'ar', 'ti', 'uk', 'tr', 'fa', 'so', 'pl'])
    for (const code of codes) expect(languageSchema.parse(code)).toBe(code)
  })
})

describe('what the browser remembers', () => {
  const tokens = () => [nameField(), addressField()].map(field => field.getAttribute('autocomplete'))

  test('on a kiosk is nothing', async () => {
    showForm('kiosk')
    expect(tokens()).toEqual(['off', 'off'])
    await userEvent.click(screen.getByRole('button', { name: 'Mail mij' }))
    expect(tokens()).toEqual(['off', 'off'])
    expect(nameField().closest('form')).toHaveAttribute('autocomplete', 'off')
  })

  test('on one’s own device is what belongs in each field', async () => {
    showForm('own')
    expect(tokens()).toEqual(['given-name', 'tel'])
    await userEvent.click(screen.getByRole('button', { name: 'Mail mij' }))
    expect(tokens()).toEqual(['given-name', 'email'])
  })
})
