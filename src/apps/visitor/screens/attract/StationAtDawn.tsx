const WINDOWS = [0, 1, 2, 3, 4, 5, 6, 7]
const SLEEPERS = Array.from({ length: 34 }, (_, index) => index * 50)

/** A station at dawn: the sun comes up, the mist drifts, a train waits with its lights on. */
export const StationAtDawn = () => (
  <svg
    className="perron-dawn"
    viewBox="0 0 1600 1000"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
    focusable="false"
  >
    <defs>
      <linearGradient id="dawn-sky" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="#10243e" />
        <stop offset="0.4" stopColor="#34507d" />
        <stop offset="0.62" stopColor="#d98e6a" />
        <stop offset="0.78" stopColor="#ffc98a" />
      </linearGradient>
      <radialGradient id="dawn-sun">
        <stop offset="0" stopColor="#fff3cf" />
        <stop offset="0.28" stopColor="#ffd98a" stopOpacity="0.9" />
        <stop offset="1" stopColor="#ffc98a" stopOpacity="0" />
      </radialGradient>
      <linearGradient id="dawn-train" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="#ffd562" />
        <stop offset="1" stopColor="#f2b21b" />
      </linearGradient>
    </defs>
    <rect width="1600" height="1000" fill="url(#dawn-sky)" />
    <g fill="#fff" opacity="0.75">
      <circle className="perron-dawn__star" cx="180" cy="90" r="3" />
      <circle className="perron-dawn__star" cx="470" cy="52" r="2" />
      <circle className="perron-dawn__star" cx="760" cy="120" r="2.5" />
      <circle className="perron-dawn__star" cx="1090" cy="60" r="3" />
      <circle className="perron-dawn__star" cx="1420" cy="130" r="2" />
    </g>
    <circle className="perron-dawn__sun" cx="1130" cy="640" r="380" fill="url(#dawn-sun)" />
    <circle className="perron-dawn__sun" cx="1130" cy="640" r="74" fill="#fff3cf" />
    <path
      fill="#6a5a78"
      opacity="0.55"
      d="M0 720v-90h90v-40h70v60h80v-130l26-60 26 60v130h90v-70h120v50h110v-100h60v80h140v-46h100v70h120v-50h86v-64h70v84h130v-50h90v60h98v-38h94v159z"
    />
    <path fill="#33405f" d="M0 742c260-34 520-34 800-14s560 18 800-14v90H0z" />
    <g className="perron-dawn__mist" fill="#ffe9cf" opacity="0.35">
      <ellipse cx="360" cy="742" rx="430" ry="26" />
      <ellipse cx="1240" cy="730" rx="480" ry="22" />
    </g>
    <g className="perron-dawn__train">
      <rect x="-60" y="668" width="1180" height="156" rx="34" fill="url(#dawn-train)" />
      <path d="M1080 668h32c70 0 128 70 152 156h-184z" fill="#f2b21b" />
      <path d="M1122 690c46 6 78 38 98 72h-98z" fill="#174ea6" />
      <rect x="-60" y="782" width="1306" height="22" fill="#174ea6" />
      {WINDOWS.map(index => (
        <rect key={index} x={index * 130 + 26} y="694" width="94" height="62" rx="12" fill="#fff6df" />
      ))}
      <circle className="perron-dawn__light" cx="1238" cy="800" r="10" fill="#fff6df" />
    </g>
    <rect y="824" width="1600" height="20" fill="#1c2c47" />
    {SLEEPERS.map(x => (
      <rect key={x} x={x - 20} y="842" width="26" height="9" fill="#5b4b4a" />
    ))}
    <rect y="838" width="1600" height="5" fill="#9aa5b8" />
    <path fill="#10243e" d="M0 856h1600v144H0z" />
    <path fill="#ffc845" d="M0 866h1600v10H0z" />
  </svg>
)
