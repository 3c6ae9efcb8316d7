import type { Persona, Product, Video } from '@/lib/shop-types'

/** name, category, type, brand, emoji, price, list price, rating, count: enough to look like a shop. */
type Row = [string, string, string, string, string, number, number, number | null, number]

const rows: Row[] = [
  [
    'Lumo Pocket Bluetooth Speaker, waterproof, 12 h battery',
    'Electronics',
    'Bluetooth speakers',
    'Lumo',
    '1f50a',
    34.9,
    49.9,
    4.6,
    2310,
  ],
  [
    'Lumo Party Bluetooth Speaker with lights',
    'Electronics',
    'Bluetooth speakers',
    'Lumo',
    '1f4fb',
    89,
    119,
    4.4,
    842,
  ],
  [
    'Oakline Wooden Bookshelf Bluetooth Speaker',
    'Electronics',
    'Bluetooth speakers',
    'Oakline',
    '1fab5',
    139,
    139,
    4.8,
    127,
  ],
  [
    'Tuno Shower Bluetooth Speaker, hangs on any tap',
    'Electronics',
    'Bluetooth speakers',
    'Tuno',
    '1f6bf',
    19.99,
    29.99,
    4.1,
    3904,
  ],
  [
    'Tuno Mini Bluetooth Speaker for bikes',
    'Electronics',
    'Bluetooth speakers',
    'Tuno',
    '1f6b2',
    24.5,
    24.5,
    null,
    0,
  ],
  [
    'Lumo Over-Ear Wireless Headphones',
    'Electronics',
    'Headphones',
    'Lumo',
    '1f3a7',
    79,
    129,
    4.5,
    5120,
  ],
  [
    'Fjell Trail Running Shoes for women',
    'Shoes',
    'Running shoes',
    'Fjell',
    '1f45f',
    84,
    120,
    4.7,
    981,
  ],
  [
    'Fjell Everyday Sneakers in recycled canvas with a very long name that has to be cut somewhere sensible',
    'Shoes',
    'Sneakers',
    'Fjell',
    '1f97f',
    54,
    54,
    4.2,
    310,
  ],
  ['Marlow Leather Hiking Boots', 'Shoes', 'Boots', 'Marlow', '1f97e', 129, 159, 4.6, 402],
  ['Pip Children’s Ben 10 School Bag', 'Bags', 'School bags', 'Pip', '1f392', 29, 39, 4.3, 655],
  [
    'Northpack Roll-Top Backpack, 22 litres',
    'Bags',
    'Backpacks',
    'Northpack',
    '1f9f3',
    69,
    89,
    4.5,
    1204,
  ],
  ['Halo Dimmable Desk Lamp', 'Home', 'Lamps', 'Halo', '1f4a1', 39.9, 39.9, 4.4, 760],
  ['Hearth Cast-Iron Frying Pan, 28 cm', 'Kitchen', 'Pans', 'Hearth', '1f373', 45, 60, 4.8, 2201],
  ['Hearth Pour-Over Coffee Set', 'Kitchen', 'Coffee', 'Hearth', '2615', 32, 32, 4.6, 511],
  ['Sprout Indoor Herb Garden', 'Garden', 'Planters', 'Sprout', '1fab4', 27.5, 35, 4.1, 198],
  ['Cub Plush Bear, 40 cm', 'Toys', 'Plush', 'Cub', '1f9f8', 18, 24, 4.9, 3011],
  ['Brick Lane Wooden Train Set', 'Toys', 'Trains', 'Brick Lane', '1f682', 49, 49, 4.7, 221],
  ['Velo City Bike Helmet', 'Sports', 'Helmets', 'Velo', '26d1-fe0f', 58, 75, 4.4, 377],
  ['Fjell Merino Beanie', 'Clothing', 'Hats', 'Fjell', '1f9e2', 22, 22, 4.3, 89],
  ['Marlow Rain Jacket, packable', 'Clothing', 'Jackets', 'Marlow', '1f9e5', 99, 149, 4.5, 640],
  ['Glow Vitamin C Day Cream', 'Beauty', 'Skin care', 'Glow', '1f9f4', 16.5, 21, 4, 1502],
  ['Atlas Illustrated World Atlas', 'Books', 'Reference', 'Atlas', '1f4da', 35, 35, 4.9, 77],
  ['Paws Adventure Dog Lead', 'Pets', 'Leads', 'Paws', '1f415', 21, 28, 4.6, 930],
  ['Strum Concert Ukulele', 'Music', 'Ukuleles', 'Strum', '1f3b8', 64, 64, 4.7, 145],
]

export const products: Product[] = rows.map(
  ([name, category, type, brand, , amount, list, rating, count], index) => {
    const id = `p${index + 1}`
    return {
      product_id: id,
      productID: id,
      name,
      description: `${name}. Made to be used every day and to last; comes with a two-year warranty and free returns for 30 days.`,
      main_category: category,
      sub_categories: [type],
      sub_category: type,
      brand,
      image: `/pictures/${id}/0.webp`,
      actual_price: `$${list.toFixed(2)}`,
      discount_price: `$${amount.toFixed(2)}`,
      price: { amount, list_amount: list, currency: 'USD' },
      discount_percent: Math.floor(((list - amount) / list) * 100),
      rating,
      rating_count: count,
      in_stock: index !== 4,
      attributes: {
        colour: ['black', 'sand', 'forest'][index % 3] ?? 'black',
        warranty: '2 years',
      },
    }
  },
)

/** Which emoji a product is drawn with, by product id. */
export const artOf = new Map(rows.map((row, index) => [`p${index + 1}`, row[4]]))

const captions = [
  'the tiny one fills the whole kitchen, I was not ready',
  'three weeks in and I still reach for it first thing in the morning, here is what I would change',
  'packing for the weekend with one bag',
  'ok but hear me out',
]

export const videos: Video[] = products.map((product, index) => ({
  video_id: `v${index + 1}`,
  caption: captions[index % captions.length] ?? '',
  hashtags: [product.sub_categories[0]?.replaceAll(' ', '').toLowerCase() ?? 'shop', 'smallfinds'],
  creator: {
    creator_id: `c${index % 6}`,
    name:
      ['Mara Lindqvist', 'Theo Okafor', 'Jun Park', 'Ines Duarte', 'Sam Whitlock', 'Priya Nair'][
        index % 6
      ] ?? '',
    followers: 1200 * (index + 3),
    likes: 40_000,
  },
  music: index % 4 === 3 ? '' : 'Slow Saturday – Paper Kites Club',
  duration_seconds: 6,
  width: 360,
  height: 640,
  url: null,
  poster: null,
  captions_url: null,
  stats: { views: 91_000, likes: 4_310, comments: 120, shares: 44, saves: 390 },
  product_ids: [product.product_id],
}))

export const personas: Persona[] = [
  {
    user_id: 'demo-mira',
    name: 'Mira',
    tagline: 'Records, headphones and every new gadget',
    emoji: '🎧',
  },
  {
    user_id: 'demo-jonas',
    name: 'Jonas',
    tagline: 'Runs at six, camps at the weekend',
    emoji: '⛺',
  },
]
