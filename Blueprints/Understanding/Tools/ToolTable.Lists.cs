namespace Catalyst.Blueprints.Understanding.Tools;

internal static partial class ToolTable
{
    // Words to guess of a theme.
    private const string WordLists = """
        word: Adventure, Balloon, Butterfly, Calendar, Chocolate, Diamond, Elephant, Festival, Garden, Harbour, Island, Journey, Kitchen,
            Lantern, Mountain, Notebook, Orchestra, Pyramid, Question, Rainbow, Sandwich, Telescope, Umbrella, Volcano, Waterfall, Yesterday
        animal pet zoo: Elephant, Giraffe, Crocodile, Kangaroo, Penguin, Hedgehog, Squirrel, Dolphin, Butterfly, Tortoise, Leopard, Hamster,
            Ostrich, Octopus, Raccoon, Buffalo, Flamingo, Gorilla, Beaver, Woodpecker
        fruit: Apple, Banana, Cherry, Strawberry, Pineapple, Raspberry, Blueberry, Grapefruit, Watermelon, Apricot, Mango, Papaya, Lemon,
            Peach, Pomegranate, Kiwi
        vegetable: Carrot, Potato, Cucumber, Broccoli, Spinach, Aubergine, Pumpkin, Cabbage, Asparagus, Mushroom, Radish, Celery, Onion
        food: Pancake, Spaghetti, Hamburger, Chocolate, Sandwich, Omelette, Pizza, Cheesecake, Dumpling, Noodles, Pretzel, Yoghurt
        country: France, Portugal, Germany, Norway, Brazil, Canada, Japan, Egypt, Australia, Mexico, Argentina, Switzerland, Iceland,
            Morocco
        city capital: London, Paris, Madrid, Lisbon, Vienna, Stockholm, Helsinki, Budapest, Istanbul, Toronto, Singapore, Sydney, Nairobi
        sport: Football, Tennis, Swimming, Basketball, Gymnastics, Archery, Volleyball, Badminton, Hockey, Fencing, Rowing, Cycling
        job profession: Teacher, Carpenter, Astronaut, Electrician, Librarian, Firefighter, Gardener, Journalist, Mechanic, Surgeon, Baker
        colour color: Turquoise, Crimson, Violet, Orange, Magenta, Lavender, Emerald, Scarlet, Indigo, Maroon
        christmas: Reindeer, Snowman, Gingerbread, Mistletoe, Stocking, Ornament, Sleigh, Carol, Chimney, Present
        halloween: Pumpkin, Skeleton, Vampire, Cobweb, Broomstick, Werewolf, Graveyard, Lantern, Cauldron, Ghost
        """;

    // Pictures that a word asks for.
    private const string Pictures = """
        animal pet zoo creature: 🐶 dog, 🐱 cat, 🐭 mouse, 🐰 rabbit, 🦊 fox, 🐻 bear, 🐼 panda, 🐨 koala, 🐯 tiger, 🦁 lion, 🐮 cow,
            🐷 pig, 🐸 frog, 🐵 monkey, 🐔 hen, 🐧 penguin, 🦉 owl, 🐴 horse
        farm: 🐄 cow, 🐖 pig, 🐑 sheep, 🐐 goat, 🐓 rooster, 🐴 horse, 🦆 duck, 🐇 rabbit, 🐕 dog, 🐈 cat, 🚜 tractor, 🌽 corn
        fruit: 🍎 apple, 🍐 pear, 🍊 orange, 🍋 lemon, 🍌 banana, 🍉 melon, 🍇 grapes, 🍓 strawberry, 🍒 cherry, 🍑 peach, 🍍 pineapple,
            🥥 coconut, 🥝 kiwi, 🥭 mango
        vegetable: 🥕 carrot, 🌽 corn, 🥦 broccoli, 🥒 cucumber, 🥔 potato, 🧅 onion, 🧄 garlic, 🍆 aubergine, 🍅 tomato, 🥑 avocado,
            🍄 mushroom, 🎃 pumpkin
        food: 🍕 pizza, 🍔 burger, 🍟 chips, 🌭 hot dog, 🍿 popcorn, 🥐 croissant, 🥨 pretzel, 🧀 cheese, 🥞 pancakes, 🍳 egg, 🍝 pasta,
            🍣 sushi, 🍦 ice cream, 🍩 doughnut, 🍪 biscuit, 🎂 cake
        vehicle car transport truck: 🚗 car, 🚕 taxi, 🚌 bus, 🏎️ racing car, 🚓 police, 🚑 ambulance, 🚒 fire engine, 🚚 lorry,
            🚜 tractor, 🚲 bicycle, 🛵 scooter, 🚂 train, ✈️ plane, 🚀 rocket, 🚁 helicopter, ⛵ boat
        sport: ⚽ football, 🏀 basketball, 🏈 rugby, ⚾ baseball, 🎾 tennis, 🏐 volleyball, 🎱 billiards, 🏓 table tennis, 🏸 badminton,
            🥊 boxing, 🏒 hockey, ⛳ golf, 🏹 archery, 🎿 skiing
        face smiley emoji emoticon: 😀 happy, 😂 laughing, 😍 in love, 😎 cool, 🤔 thinking, 😴 asleep, 😭 crying, 😡 angry, 🥳 party,
            🤠 cowboy, 👻 ghost, 🤖 robot, 👽 alien, 😇 angel
        sea ocean fish underwater: 🐠 fish, 🐡 blowfish, 🦈 shark, 🐙 octopus, 🦑 squid, 🦀 crab, 🦞 lobster, 🐳 whale, 🐬 dolphin,
            🐢 turtle, 🐚 shell, ⚓ anchor, 🌊 wave, 🏝️ island
        dinosaur: 🦕 long neck, 🦖 T rex, 🥚 egg, 🌋 volcano, 🦴 bone, 🌴 palm, 🐊 crocodile, 🦎 lizard, 🐢 turtle, 🌿 fern
        space planet rocket: 🚀 rocket, 🛸 saucer, 🌍 earth, 🌕 moon, ☀️ sun, ⭐ star, 🪐 Saturn, ☄️ comet, 👽 alien, 🔭 telescope
        flower plant garden nature: 🌸 blossom, 🌹 rose, 🌻 sunflower, 🌷 tulip, 🌵 cactus, 🌲 fir, 🌴 palm, 🍀 clover, 🍁 maple,
            🍄 mushroom, 🌾 wheat, 🌿 herb
        weather: ☀️ sun, ☁️ cloud, 🌧️ rain, ⛈️ storm, ❄️ snow, 🌪️ tornado, 🌈 rainbow, ☔ umbrella, ⛄ snowman, 🌙 moon
        christmas xmas: 🎄 tree, 🎅 Santa, 🦌 reindeer, ⛄ snowman, 🎁 present, 🔔 bell, ⭐ star, ❄️ snow, 🕯️ candle, 🍪 biscuit,
            🧦 stocking, 🛷 sleigh
        halloween: 🎃 pumpkin, 👻 ghost, 🦇 bat, 🕷️ spider, 🕸️ web, 💀 skull, 🧙 witch, 🧛 vampire, 🧟 zombie, 🍬 sweet, 🌙 moon, 🦉 owl
        easter: 🐰 rabbit, 🥚 egg, 🐣 chick, 🌷 tulip, 🐑 lamb, 🍫 chocolate, 🧺 basket, 🥕 carrot, 🦋 butterfly, 🔔 bell
        music instrument: 🎹 piano, 🎸 guitar, 🎻 violin, 🥁 drum, 🎺 trumpet, 🎷 saxophone, 🎤 microphone, 🎧 headphones, 🎵 note, 🔔 bell
        flag country: 🇫🇷 France, 🇩🇪 Germany, 🇮🇹 Italy, 🇪🇸 Spain, 🇬🇧 Britain, 🇺🇸 USA, 🇨🇦 Canada, 🇯🇵 Japan, 🇧🇷 Brazil,
            🇮🇳 India, 🇨🇭 Switzerland, 🇸🇪 Sweden
        number: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18
        letter alphabet: A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z
        """;
}
