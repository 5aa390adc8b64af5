import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { AnswerButton } from './AnswerButton.tsx'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { Picture } from './Picture.tsx'
import { ProgressLine } from './ProgressLine.tsx'
import { SpokenCode } from './SpokenCode.tsx'

describe('the line of stops', () => {
  test('tells where you are and what is done, not by colour only', () => {
    render(
      <ProgressLine
        title="Waar ben je?"
        doneWord="klaar"
        stops={[
          { id: 'a', label: 'Talenten', state: 'done' },
          { id: 'b', label: 'Wensen', state: 'now' },
          { id: 'c', label: 'Uitslag', state: 'ahead' },
        ]}
      />,
    )
    expect(screen.getByRole('navigation', { name: 'Waar ben je?' })).toBeInTheDocument()
    const [done, now, ahead] = screen.getAllByRole('listitem')
    expect(done).toHaveTextContent('klaar')
    expect(done).not.toHaveAttribute('aria-current')
    expect(now).toHaveAttribute('aria-current', 'step')
    expect(ahead).not.toHaveAttribute('aria-current')
    expect(ahead).not.toHaveTextContent('klaar')
  })
})

describe('buttons', () => {
  test('an answer tells whether it is chosen', async () => {
    const onPress = vi.fn()
    const { rerender } = render(
      <AnswerButton answer="like" chosen={false} onPress={onPress}>
        Leuk
      </AnswerButton>,
    )
    const button = screen.getByRole('button', { name: 'Leuk', pressed: false })
    expect(button).toHaveAttribute('data-answer', 'like')
    await userEvent.click(button)
    expect(onPress).toHaveBeenCalledOnce()
    rerender(
      <AnswerButton answer="like" chosen onPress={onPress}>
        Leuk
      </AnswerButton>,
    )
    expect(screen.getByRole('button', { name: 'Leuk', pressed: true })).toBe(button)
  })

  test('a button that is no choice has no pressed state, and never submits by accident', () => {
    render(<Button>Terug</Button>)
    const button = screen.getByRole('button', { name: 'Terug' })
    expect(button).not.toHaveAttribute('aria-pressed')
    expect(button).toHaveAttribute('type', 'button')
  })
})

describe('a field', () => {
  const field = (error?: string) => (
    <Field
      id="naam"
      type="text"
      label="Naam"
      hint="Je voornaam"
      error={error}
      value=""
      onChange={() => {}}
      autoComplete="off"
    />
  )

  test('is told with its label and hint', () => {
    render(field())
    expect(screen.getByRole('textbox', { name: 'Naam' })).toHaveAccessibleDescription('Je voornaam')
    expect(screen.getByRole('textbox', { name: 'Naam' })).toBeValid()
  })

  test('is told with what is wrong', () => {
    render(field('Te lang'))
    expect(screen.getByRole('textbox', { name: 'Naam' })).toHaveAccessibleDescription('Je voornaam Te lang')
    expect(screen.getByRole('textbox', { name: 'Naam' })).toBeInvalid()
    expect(screen.getByRole('alert')).toHaveTextContent('Te lang')
  })
})

test('a picture is silent: the words beside it say the same', () => {
  render(<Picture name="welcome" />)
  expect(screen.queryByRole('img')).toBeNull()
  expect(document.querySelector('img')).toHaveAttribute('src', '/pictures/welcome.svg')
})

test('a code is shown whole and read out letter by letter', () => {
  render(<SpokenCode code="BC-23" />)
  expect(screen.getByText('BC-23')).toHaveAttribute('aria-hidden', 'true')
  expect(document.querySelector('.perron-unseen')?.textContent?.split(/\s+/)).toEqual(['B', 'C', '2', '3'])
})
