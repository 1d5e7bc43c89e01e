namespace Catalyst.Blueprints.Understanding.Tools;

internal static partial class ToolTable
{
    // A tool in each block: its name; what it is called (* stands for some words); words that together ask for it; what it does, by the
    // words that ask for that. A line "does" without a sentence holds words that say nothing particular.
    private const string Text = """
        Timer: Timer
        said timer, countdown timer, kitchen timer, egg timer, cooking timer, workout timer, meditation timer, study timer, tea timer,
            pomodoro, pomodoro timer, pomodoro clock, focus timer, interval timer, tabata timer, tabata, hiit timer, exercise timer,
            classroom timer, exam timer, presentation timer, pasta timer, coffee timer, brewing timer, break timer, nap timer,
            speech timer, shower timer, baking timer, steak timer, rice timer, toothbrush timer, tooth brushing timer
        cues count down minute, countdown minute, egg boil beep
        does minute min second sec hour hr count down countdown time remaining left clock tick start begin set long length:
            It counts down, and the time that is left is shown
        does preset button choice choose select option quick: A press on a preset starts a countdown of its length
        does beep beeps beeping ring rings sound alarm bell buzz buzzer chime alert noise tone signal play loud notify:
            It beeps when the time is over, until somebody stops it
        does done ready finished finish over end ends up zero elapsed expire: It says when the time is over
        does pause reset stop resume restart continue again: It can be paused, continued and reset
        does round work break rest interval session repeat phase pomodoro focus short set: Rounds of work and rest follow each other
        does egg boil cook boiling cooking kitchen tea brew different each type time big large display screen show

        Wheel: Wheel of names
        said wheel of name, wheel of fortune, name wheel, names wheel, spin the wheel, spin a wheel, prize wheel, spinner wheel,
            lucky wheel, fortune wheel, picker wheel, decision wheel, random wheel, spinning wheel, wheel spinner, name spinner,
            wheel picker, raffle wheel, chore wheel, student wheel, winner wheel, wheel decide, wheel, spin wheel, random name wheel,
            wheel of choice, wheel of prize, wheel of decision, wheel of chore, choice wheel, dinner wheel, lottery wheel
        cues wheel spin, wheel winner, wheel pick, wheel draw, wheel random, wheel turn
        does spin spinner turn rotate press wheel stop click land pick picks choose select random randomly fair chance animated animation
            winner win decide show announce display result one somebody someone who lucky popup:
            One press spins the wheel, which stops at one of them by chance and says which
        does name type enter input add list paste person people student participant entry prize choice option item put edit own custom
            box field write fill change: What stands on the wheel is typed in, one on each line, and is still there after a reload
        does remove eliminate again once twice already repeat out off delete take: A winner can be taken off the wheel before the next spin
        does history past previous winners so far log: The winners so far are listed
        does sound music cheer tick fanfare noise: A sound is heard when the wheel stops, which can be switched off
        does colorful color colour segment slice bright coloured

        Picker: Random picker
        said random picker, random name picker, name picker, student picker, random student picker, winner picker, random winner picker,
            raffle, raffle picker, raffle draw, raffle generator, raffle app, raffle tool, lucky draw, prize draw, tombola,
            draw lot, drawing lot, draw straw, name draw, name drawer, random draw, lottery draw, giveaway picker, random selector,
            random chooser, decision maker, random decision maker, choice maker, option picker, picker, name out of a hat, hat draw,
            random person picker, random name generator from list, random volunteer picker, restaurant picker, meal picker,
            dinner picker, movie picker, task picker, list picker, list randomizer, random choice, draw name from a hat,
            cold call picker, random item picker, decision helper, decider
        cues option pick, pick random name, pick random winner, draw winner, pick random student, choose random name, decide pick,
            random student, pick somebody, draw name, name pick random, name draw winner
        does pick picks picker draw drawing raffle lottery choose select random randomly fair chance lot straw hat lucky press button
            decide decision result show say tell announce one somebody someone who call volunteer winner:
            One press draws by chance and shows what was drawn
        does name type enter input add list paste person people student pupil participant ticket entry choice option item thing put own
            write ticket: What is drawn from is typed in, one on each line, and is still there after a reload
        does winner number several multiple place many three two five: It draws as many at once as are wanted
        does again once twice already repeat remove out off eliminate double duplicate same every everyone turn:
            Who was drawn can be left out of the next draws
        does history past previous before: What was drawn before is listed
        does sound cheer music: A sound is heard at each draw, which can be switched off
        does eat cook watch dinner lunch restaurant movie tonight never can't cannot what where prize make

        Teams: Team maker
        said team maker, team generator, random team generator, team picker, group maker, group generator, random group generator,
            group picker, team randomizer, group randomizer, team splitter, group splitter, team divider, team shuffler, random team,
            team builder for game, split * into group, split * into team, divide * into group, divide * into team, put * into group,
            put * into team, random group, pair generator, random pair, pair maker, pair picker, partner picker, sort * into team,
            sort * into group, assign * to team, assign * to group, seating group maker, group divider, break * into group
        cues split group, divide team, split team, divide group, make random group, random team name, pair random
        does split divide group team random randomly shuffle fair even evenly equal equally size same balance mix pair generate make
            assign sort press button create pick: One press divides everybody into teams by chance, none with two people more than another
        does name type enter input list paste person people student pupil player participant class add put:
            Names are typed in, one on each line, and are still there after a reload
        does each number per how many into of: The number of teams or the people in each can be changed
        does again reshuffle redo new: The teams can be drawn again
        does copy clipboard share: The teams can be copied as text

        Dice: Dice roller
        said dice, dice roller, die roller, dice roll, dice simulator, dice app, dice rolling, roll * dice, roll dice, roll a die,
            dice generator, dice game roller, d & d dice roller, dnd dice roller, rpg dice roller, polyhedral dice roller, dice thrower,
            throw dice, throw * dice, dice tool, virtual dice, random dice, digital dice, electronic dice
        cues roll dice, throw dice, dice random
        does dice die roll throw random press button click tap face pip number show result value shake animated animation:
            One press rolls the dice and shows each of them
        does side sided d4 d6 d8 d10 d12 d20 d100 polyhedral rpg dungeon dragon d & dnd kind different type custom:
            Dice with 4, 6, 8, 10, 12, 20, 100 or any other number of sides can be rolled
        does two three four five several many multiple how choose once count: As many dice as are wanted are rolled at once
        does sum total add together: The total of the dice is shown
        does history past last previous log earlier: The last rolls are listed
        does sound rattle noise: The dice are heard, which can be switched off

        Coin: Coin flip
        said coin flip, coin flipper, coin toss, coin tosser, head or tail, flip a coin, toss a coin, coin toss simulator,
            coin flip simulator, coin simulator, flip coin, toss coin, coin flipping, coin tossing, virtual coin, coin throw
        cues coin flip, coin toss, head tail
        does coin flip toss throw head tail random fair press button show result side decide animated animation click tap:
            One press tosses the coin and says heads or tails
        does count how often many statistic tally number times score track total history: Heads and tails are counted
        does sound noise: The coin is heard, which can be switched off

        TicTacToe: Tic-tac-toe
        said tic tac toe, tictactoe, noughts and crosses, nought and cross, xs and os, x's and o's, x and o, three in a row, 3 in a row,
            tic tac
        does play game board row field grid cell square turn take mark cross nought x o classic two:
            A press on a free field sets the mark, and three in a row win
        does computer ai cpu bot machine opponent unbeatable alone against solo single smart robot:
            The computer answers every move, and never loses when it plays hard
        does player friend brother sister child kid person people two human pass mode local same:
            Two people can play in turns
        does score count wins win winner tally keep won draw tie lost who detect show result highlight announce tell line:
            It says who has won, marks the row, and counts wins and draws
        does restart reset new again rematch button: A new game starts with one press
        does easy hard level difficulty difficult: The computer plays easy or hard
        does sound noise: Moves are heard, which can be switched off

        Memory: Memory
        said memory, memory game, memory card game, memory match, memory matching game, matching game, matching card game, card matching,
            matching pair, pair game, pairs game, find the pair, card matching game, picture matching game, match pair, memory cards,
            matching pair game, concentration, concentration game, concentration card game, match the pair, match the card,
            memory match game, flip card memory, memory puzzle, memory card, pelmanism, emoji memory
        cues flip card pair, card match pair, turn card pair
        does card pair find match matching flip turn over face up down picture image emoji two same remember hidden game play board click
            tap uncover reveal animal: Two cards are turned up at a time, and a pair that was found stays
        does move count attempt try tries turns fewest best record score keep step high: Moves are counted, and the fewest are kept
        does player two friend against multiplayer turn person people: Up to four people can play in turns
        does restart reset new again shuffle mixed random: A new game deals the cards in another order
        does sound noise: Cards are heard, which can be switched off
        does win won finish done congratulation message show all big colorful easy hard level difficulty size:
            It says so when all pairs are found
        """;

    // Pictures that a word asks for.
    private const string Pictures = """
        animal pet zoo creature: 🐶 🐱 🐭 🐹 🐰 🦊 🐻 🐼 🐨 🐯 🦁 🐮 🐷 🐸 🐵 🐔 🐧 🦉 🐴 🐝
        farm: 🐄 🐖 🐑 🐐 🐓 🐴 🦆 🐇 🐕 🐈 🚜 🌾 🥚 🥛 🌽 🍎 🏡 🥕
        fruit: 🍎 🍐 🍊 🍋 🍌 🍉 🍇 🍓 🫐 🍈 🍒 🍑 🥭 🍍 🥥 🥝 🍅 🥑
        vegetable: 🥕 🌽 🥦 🥬 🥒 🌶️ 🫑 🥔 🧅 🧄 🍆 🍅 🥑 🫛 🍄 🎃
        food: 🍕 🍔 🍟 🌭 🍿 🥐 🥨 🧀 🥞 🍳 🍝 🍣 🍦 🍩 🍪 🎂 🍫 🍬
        vehicle car transport truck: 🚗 🚕 🚌 🚎 🏎️ 🚓 🚑 🚒 🚚 🚜 🚲 🛵 🚂 ✈️ 🚀 🚁 ⛵ 🚢
        sport: ⚽ 🏀 🏈 ⚾ 🎾 🏐 🏉 🎱 🏓 🏸 🥊 🏒 ⛳ 🏹 🎣 🛹 🎿 🏊
        face smiley emoji emoticon: 😀 😂 😍 😎 🤔 😴 😭 😡 🥳 🤯 🤠 👻 🤖 👽 😇 🤓 🥶 😱
        sea ocean fish underwater: 🐠 🐟 🐡 🦈 🐙 🦑 🦀 🦞 🦐 🐳 🐬 🐢 🦭 🐚 🪸 ⚓ 🌊 🏝️
        dinosaur: 🦕 🦖 🥚 🌋 🦴 🌴 🐊 🦎 🐢 🌿 🪨 🐉
        space planet rocket: 🚀 🛸 🌍 🌕 ☀️ ⭐ 🪐 ☄️ 👽 👩‍🚀 🛰️ 🔭 🌌 🌠 🌑 🤖
        flower plant garden nature: 🌸 🌹 🌻 🌷 🌼 🌺 💐 🌵 🌲 🌴 🍀 🍁 🍄 🌾 🪴 🪻 🌿 🍃
        weather: ☀️ 🌤️ ☁️ 🌧️ ⛈️ 🌩️ ❄️ 🌪️ 🌈 ☔ 🌫️ ⛄ 🌊 🔥 💨 🌙
        christmas xmas: 🎄 🎅 🤶 🦌 ⛄ 🎁 🔔 ⭐ ❄️ 🕯️ 🍪 🧦 🛷 👼 🥛 🧣 🍫 🌟
        halloween: 🎃 👻 🦇 🕷️ 🕸️ 💀 🧙 🧛 🧟 🍬 🌙 🐈‍⬛ ⚰️ 🕯️ 🧹 🦉
        easter: 🐰 🥚 🐣 🐥 🌷 🐑 🍫 🧺 🌼 🥕 🦋 🌸 🐇 🔔
        music instrument: 🎹 🎸 🎻 🥁 🎺 🎷 🪗 🎤 🎧 🪕 🎵 🔔 📻 🎼 🪘 🪈
        flag country: 🇫🇷 🇩🇪 🇮🇹 🇪🇸 🇬🇧 🇺🇸 🇨🇦 🇯🇵 🇧🇷 🇦🇺 🇮🇳 🇨🇭 🇸🇪 🇬🇷 🇲🇽 🇵🇹 🇳🇱 🇮🇪
        number: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18
        letter alphabet: A B C D E F G H I J K L M N O P Q R S T U V W X Y Z
        """;
}
