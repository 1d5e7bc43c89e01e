namespace Catalyst.Blueprints.Understanding.Tools;

internal static partial class ToolTable
{
    // A tool in each block: its name; what it is called (* stands for some words); words that together ask for it; what it does, by the
    // words that ask for that. A line "does" without a sentence holds words that say nothing particular.
    private const string Text = """
        Countdown: Countdown
        said countdown to, countdown until, countdown till, countdown for, day until, day till, day to go, event countdown,
            wedding countdown, christmas countdown, birthday countdown, new year countdown, vacation countdown, holiday countdown,
            retirement countdown, exam countdown, date countdown, day countdown, countdown page, countdown clock to, day left until,
            count down to, count down the day, count down the day until, sleep until, advent countdown, party countdown, trip countdown,
            graduation countdown, baby countdown, release countdown, halloween countdown, launch countdown
        cues count down day, countdown day, day until, how many day left, countdown date
        does countdown count down day hour minute second left until time remaining show date big live tick how many clock number display:
            The days, hours, minutes and seconds that are left are shown and run by themselves
        does change set choose pick own edit title name enter different: What it counts down to, its day and its time can be changed,
            and are still there after a reload
        does week sleep event

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
            cold call picker, random item picker, decision helper, decider,
            lucky number, lucky number generator, lucky number picker, lottery number, lottery number generator, lotto number,
            lottery number picker, lotto number generator
        cues lucky number, lottery number, option pick, pick random name, pick random winner, draw winner,
            pick random student, choose random name, decide pick,
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
        does time timer clock stopwatch second minute long fast: The time that a game takes is shown
        does player two friend against turn person people: Up to four people can play in turns
        does restart reset new again shuffle mixed random button: A new game deals the cards in another order
        does sound noise: Cards are heard, which can be switched off
        does win won finish done congratulation message show all big colorful easy hard level difficulty size:
            It says so when all pairs are found

        Snake: Snake
        said snake, snake game, nokia snake, retro snake, classic snake, snake clone
        does snake food apple eat grow longer move arrow key keyboard wasd swipe touch steer control grid field wall tail body direction
            turn phone mobile classic retro nokia crash die hit itself game over end lose:
            The snake is steered by arrow keys, by wiping and by buttons, grows with what it eats, and ends at a wall or at itself
        does score point count high best record keep: Points are counted, and the best is kept on this device
        does fast faster speed up quicker accelerate: It gets faster the longer the snake is
        does pause start restart new again stop resume button: It can be paused, and a new game starts with one press
        does sound noise music: What is eaten is heard, which can be switched off
        does through edge wrap off easy: The walls can be opened, so that the snake comes out on the other side

        Game2048: 2048
        said 2048, 2048 game, 2048 clone, 2048 puzzle, number merging game, tile merging game, number sliding game, merge number game
        does tile number slide merge combine add double same move arrow key keyboard swipe touch board grid puzzle join field two four
            phone mobile control reach game animated animation classic:
            Tiles slide by arrow keys and by wiping, and two that are equal become one
        does score point count high best record keep: Points are counted, and the best is kept on this device
        does undo back last move: The last move can be taken back
        does restart new again reset button: A new game starts with one press
        does win won lose over end message stuck detect: It says when 2048 is reached, and when no move is left
        does sound noise save continue resume: It goes on after a reload where it was

        ConnectFour: Connect four
        said connect four, connect 4, four in a row, 4 in a row, four in a line, 4 in a line, connect4, connect four game
        does disc drop chip piece coin column row board play game grid red yellow vertical horizontal diagonal turn take put line four
            connect classic: A press on a column drops a disc, and four in a row win
        does computer ai cpu bot machine opponent alone against solo single smart: The computer answers every move
        does player friend brother sister child kid person people two human mode local: Two people can play in turns
        does score count wins win winner won draw detect show result highlight announce tell who keep:
            It says who has won, marks the four, and counts wins
        does restart reset new again rematch button: A new game starts with one press
        does easy hard level difficulty: The computer plays easy or hard
        does sound noise animation: Discs are heard, which can be switched off

        Minesweeper: Minesweeper
        said minesweeper, mine sweeper, minesweeper game, minefield game, mine sweeping game
        does mine bomb field open click cell square grid board number near adjacent reveal uncover sweep safe first tile game classic
            neighbor: A press opens a field and says how many mines are near; the first one is never a mine
        does flag mark right click long press touch: A right click, a long press or F sets a flag
        does time timer second clock best fastest score record high keep: The seconds are counted, and the fastest are kept
        does easy medium hard level difficulty beginner intermediate expert size: It has three sizes
        does restart new again reset button win won lose over show: A new game starts with one press
        does left count counter remaining sound: The mines that are left are counted

        Hangman: Hangman
        said hangman, hangman game, hang man, word guessing game, guess the word, guess the word game, letter guessing game
        does word guess letter wrong draw gallows figure man game try mistake alphabet keyboard key button click hidden secret blank body
            part reveal press drawing vocabulary learn practice spelling language category topic about:
            A word is guessed letter by letter, and every wrong letter draws a stroke
        does win lose won lost over show solution answer again new next restart play number attempt left:
            It says how many mistakes are left, and shows the word at the end
        does score count point best streak high record keep: Words in a row are counted, and the most are kept
        does sound noise random list own: Words are chosen by chance

        RockPaperScissors: Rock paper scissors
        said rock paper scissors, rock paper and scissors, paper scissors rock, paper scissors stone, scissors paper stone, roshambo,
            rock paper scissors lizard spock, stone paper scissors, rps game
        does rock paper scissor scissors stone hand choose beat computer against play pick random button click game show result winner win
            lose draw tie opponent who decide round lizard spock: A press chooses a hand, the computer chooses by chance,
                and it says who wins
        does score count keep point tally track wins statistic: Wins, draws and losses are counted
        does best of match first series three five: Whoever has won more than half of the rounds has won the match
        does restart reset again new play sound animation: It starts over with one press

        GuessNumber: Guess the number
        said number guessing game, guess the number, guess my number, guess a number, number guess, guess the number game, number guesser,
            guessing game, higher or lower, higher lower, high low game, higher or lower game, number guessing
        does guess number think secret random computer enter type higher lower high low hot cold hint tell says too range between game
            player try correct right: The computer thinks of a number, and says of each guess whether it is higher or lower
        does count attempt try tries number many guess best fewest score record keep high track: Guesses are counted,
            and the fewest are kept
        does limit maximum only left remaining: The guesses may be limited
        does list past previous history show: The guesses so far are listed
        does restart new again play sound win button: A new game starts with one press

        SlidingPuzzle: Sliding puzzle
        said sliding puzzle, slide puzzle, fifteen puzzle, 15 puzzle, 8 puzzle, eight puzzle, 24 puzzle, sliding tile puzzle, tile puzzle,
            number puzzle, sliding number puzzle, sliding tile, sliding block puzzle, slider puzzle
        does slide puzzle tile piece number move order sort gap empty space arrow key keyboard click tap swipe touch solve game board
            put right place: Pieces slide by a press, by arrow keys and by wiping
        does shuffle mix random scramble restart new again button solvable: It is mixed by moves, so that it can always be solved
        does count move best fewest record score keep high: Moves are counted, and the fewest are kept
        does win won solved detect say congratulation message done size sound: It says so when it is solved

        WhackAMole: Whack-a-mole
        said whack a mole, whackamole, hit the mole, mole game, whac a mole, catch the mole, wack a mole
        does mole hole hit whack pop up appear random click tap smash bash game fast catch hammer press touch:
            Moles look out of nine holes, and a hit gives a point
        does score point count best high record keep: Points are counted, and the best is kept on this device
        does time timer second limit countdown long: It lasts as many seconds as were asked for
        does faster speed quick hard difficulty level: Moles stay ever shorter
        does start restart again new sound button: A new game starts with one press

        Simon: Simon
        said simon, simon says, simon game, simon say game, simon says game, simon memory game, simon say memory game, simon clone,
            color sequence game, colour sequence game, sequence memory game, repeat the sequence, color memory game, repeat the color,
            sound memory game, light sequence game
        does color colour sound tone light button pad flash sequence pattern repeat remember memory press order longer add game four
            watch follow click tap play: Colours light up and sound in a sequence that grows by one each round, and is repeated by pressing
        does score round count best high record level keep streak: Rounds are counted, and the most are kept
        does faster speed quick hard difficulty: It gets faster
        does start restart again new wrong mistake over end lose: It ends with the first mistake

        TypingTest: Typing test
        said typing test, typing speed test, type test, wpm test, typing game, typing trainer, typing practice, typing speed tester,
            speed typing test, words per minute test, keyboard speed test, touch typing test, typing tutor, typing speed game, type racer
        cues type fast minute word, typing speed
        does type typing text word sentence paragraph random show display practice test keyboard write letter given start copy:
            A text is shown and typed, and right and wrong letters are marked
        does word per minute wpm speed fast measure calculate count accuracy percent error mistake wrong right character result correct
            highlight: Words a minute and accuracy are shown while one types
        does second time timer long duration limit countdown: It ends after the time that was asked for
        does best high score record keep: The best speed is kept on this device
        does restart again new another retry button sound: Another text comes with one press

        ReactionTest: Reaction test
        said reaction test, reaction time test, reaction game, reaction speed test, reaction time game, reaction tester, reflex test,
            reflex game, reaction timer, reaction time tester, reflex tester
        cues click green reaction, reaction time
        does reaction reflex time click press tap green red color change wait turn fast quick measure test millisecond ms button screen
            start random show result how react: The field turns green after a random time, and the milliseconds until the press are shown
        does average mean try attempt several five three again repeat round: The tries and their average are shown
        does best fastest record score high keep: The fastest is kept on this device
        does early soon too false sound: A press before green does not count

        Metronome: Metronome
        said metronome, click track, tempo trainer, beat metronome, practice metronome, music metronome
        does tempo bpm beat click tick sound speed slider slow fast change adjust set minute per practice music play visual flash light
            range from to: It beats in the tempo that is set by a slider,
                from 40 to 220 bpm
        does tap tempo button: The tempo can be tapped
        does accent first bar measure time signature emphasize meter 4 3 6: The first beat of a bar sounds higher
        does start stop pause button keyboard: It starts and stops with one press

        Piano: Piano
        said piano, virtual piano, online piano, piano keyboard, toy piano, mini piano, keyboard piano, music keyboard, playable piano,
            piano app, xylophone
        does piano key note play sound click tap press mouse touch keyboard computer octave black white music tone letter label show two
            one instrument melody: Keys play notes by finger, by mouse and by the letters of the keyboard

        DrumPad: Drum pad
        said drum pad, drum kit, drum machine, drums, virtual drum, drum set, drumkit, virtual drum kit, beat pad, online drum, drum app,
            virtual drum set
        does drum pad kit kick snare hat hi tom clap cymbal cowbell bass sound play press tap click key keyboard letter touch button beat
            machine hit music crash: Pads play kick, snare, hats, clap, toms and cowbell by finger and by the letters of the keyboard

        DrawingBoard: Drawing board
        said drawing board, drawing app, drawing pad, drawing canvas, sketch pad, sketchpad, whiteboard, paint app, painting app,
            doodle pad,
            doodle app, paint program, drawing tool, scribble pad, digital whiteboard, drawing page, paint, simple paint, sketching app,
            coloring pad, painting pad, ms paint clone, blackboard, drawing page for kid, canvas drawing, finger painting
        cues draw mouse finger, draw brush color, draw canvas save
        does draw drawing paint sketch doodle line mouse finger touch pen stylus canvas picture scribble kid free hand pencil:
            One draws with mouse, finger or pen
        does color colour palette choose pick different several many: Colours are chosen from twelve or freely
        does brush size width thick thickness stroke slider: The brush is as wide as one likes
        does eraser erase rubber: White erases
        does undo redo back clear delete reset start over button: Lines are taken back and brought back, and everything can be cleared
        does save download export png image picture file keep: The picture is saved as a file, and is still there after a reload

        MagicBall: Magic 8 ball
        said magic 8 ball, magic eight ball, magic ball, fortune teller, 8 ball, eight ball, fortune telling app, crystal ball,
            yes or no oracle, oracle, yes no oracle, fortune telling ball, fortune ball
        does ask question answer yes no random shake ball predict future type enter fortune magic reply response button press click show
            mysterious fun: A question is answered by chance
        does sound animation history past previous: The questions before are listed

        Quiz: Quiz
        said quiz, quiz about, trivia, trivia game, quiz game, multiple choice quiz, trivia quiz, quiz on, pub quiz, quiz app, quiz with
        does quiz question answer choice multiple choose click right wrong correct show ask test knowledge trivia option pick:
            Each question is asked with answers to choose from, and the right one is shown
        does score point count result end total how many best: The right answers are counted and listed at the end
        does random shuffle order mix: Questions and answers come in an order by chance
        does again restart retry new sound: It is played again with one press

        Bingo: Bingo caller
        said bingo caller, bingo, bingo number caller, bingo number generator, bingo machine, bingo draw, bingo number drawer,
            lotto caller, bingo calling machine, tombola caller, housie caller, bingo ball caller, bingo game caller, bingo number
        cues bingo number call, bingo call, bingo draw
        does bingo number ball call draw random next button press once again twice repeat big show display letter:
            One press calls a number, each once
        does called drawn already history board list past previous far out mark highlight grid:
            A board shows what was called
        does voice speak say read aloud announce speech: Numbers are spoken where that is switched on
        does auto automatic automatically second interval every: It calls by itself every few seconds where that is wanted
        does reset new restart game start over sound: A new game starts with one press

        Scoreboard: Scoreboard
        said scoreboard, score board, score keeper, scorekeeper, score counter, point counter, points counter, score keeping app,
            game scoreboard, game score keeper, card game score keeper, points tracker for game, score pad, scorepad, board game scoreboard,
            score tracker for board game, digital scoreboard, basketball scoreboard, football scoreboard, ping pong scoreboard
        cues score team plus minus, point player plus minus
        does score point count plus minus up down button add subtract increase decrease give take player team person people each big show
            game card board two track keep update change home guest away: Points are given and taken by buttons for each
        does name type enter edit rename: Names can be changed
        does add remove more player new number any: Players are added and removed
        does winner lead leader highest who ahead win rank lowest fewest least: It says who leads, with the most or with the fewest points
        does reset start over again undo save reload remember: Points are still there after a reload, and can be reset

        ChessClock: Chess clock
        said chess clock, chess timer, game clock for two player, two player timer, two player clock, blitz clock, game clock, turn timer
        does chess clock timer player two turn switch press tap time run button side each minute game white black opponent move count
            countdown blitz display: Two clocks run in turns: whoever presses has moved, and the other's time runs
        does increment second per move add bonus fischer plus: Each move gains the seconds that were asked for
        does pause stop reset restart new start over change set adjust: It can be paused and reset
        does beep sound out run flag lose end over alarm show: It beeps and says whose time has run out
        """;
}
