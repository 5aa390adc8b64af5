/** "Touch the screen to begin" in every language there is. In Tigrinya shorter, as nobody has read it over yet: "touch the screen". */
export const TOUCH_WORDS: readonly {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly words: string
}[] = [
  { lang: 'nl', dir: 'ltr', words: 'Raak het scherm aan om te beginnen' },
  { lang: 'en', dir: 'ltr', words: 'Touch the screen to begin' },
  { lang: 'ar', dir: 'rtl', words: 'المس الشاشة للبدء' },
  { lang: 'ti', dir: 'ltr', words: 'ነቲ ስክሪን ብኢድኩም ተንክፉ' },
  { lang: 'uk', dir: 'ltr', words: 'Торкніться екрана, щоб почати' },
  { lang: 'tr', dir: 'ltr', words: 'Başlamak için ekrana dokunun' },
  { lang: 'fa', dir: 'rtl', words: 'برای شروع صفحه را لمس کنید' },
  { lang: 'so', dir: 'ltr', words: 'Taabo shaashadda si aad u bilowdo' },
  { lang: 'pl', dir: 'ltr', words: 'Dotknij ekranu, aby rozpocząć' },
]
