import './picture.css'

type PictureProps = { readonly name: string; readonly size?: 'whole' | 'card' | 'small' }

/** A drawing of what the words beside it say; so it stays silent. */
export const Picture = ({ name, size = 'card' }: PictureProps) => (
  <img
    className={`perron-picture perron-picture--${size}`}
    src={`/pictures/${name}.svg`}
    alt=""
    width={160}
    height={120}
    decoding="sync"
    draggable={false}
  />
)

/** Fetches and decodes a picture before it is needed. */
export const preparePicture = (name: string): void => {
  const image = new Image()
  image.src = `/pictures/${name}.svg`
}
