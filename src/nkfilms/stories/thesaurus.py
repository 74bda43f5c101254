"""Words that people use for one another when they tell what a film is about: a thesaurus of the field, by hand."""

_SAME = """
    abducted kidnapped snatched; abductor kidnapper; academic scholar; accident crash; acrobat acrobatics trapeze;
    activist campaigner dissident; actor actress performer; advert advertisement advertising commercial; aeroplane
    aircraft airliner airplane jet plane; afraid fear scared frightened terrified; agent spy; aid relief; airport
    runway; ambassador diplomat envoy; american gi yankee; ancient olden; angel heaven; angry anger furious rage;
    animated animation anime cartoon; anniversary jubilee; anthem song; apartment flat; apple orchard fruit; argue
    quarrel bicker squabble; aristocrat noble nobleman yangban; armed weapon weapons arms; armistice ceasefire truce;
    arrested nicked busted detained; arrive arrival reach; arthouse artistic artsy arty; assassinate murder assassin
    killer murderer; aunt auntie; aussie australian; author novelist writer; automobile car; autumn fall; baby infant
    newborn; bachelor single; bad evil wicked villain baddie villainous; bald hair; ballerina dancer dance; bandit
    outlaw robber brigand; banquet feast; barber hairdresser; beach seaside shore seashore coast; bear cub; beauty
    beautiful pretty; big large huge; blacksmith smith forge; boat ship vessel trawler; bodyguard guard sentry; bomb
    bombing blast explosion explode blow; border frontier boundary; boss chief; boy lad; boyfriend girlfriend sweetheart
    lover; brave courage courageous fearless; breakdance dance dancing; bribe bribery corrupt corruption graft;
    bricklayer builder; bride wedding; bridge span; bring raise rear foster; broadcast television tv telly; broker
    smuggler trafficker; brook river stream; build construct construction builder; bunker shelter; bureaucrat cadre
    official; bury burial grave; businessman entrepreneur; butterfly moth; buy purchase; cab taxi; cabbie driver
    chauffeur; camp gulag; captain skipper; captive prisoner; captured caught; carp fish trout; carpenter joiner; cash
    money; cave tunnel; celeb celebrity famous star; cellist cello; ceremony ritual; chase chasing pursue hunt; cheat
    affair; cheat con crook swindler; chef cook; child kid youngster; chinese china; choir chorus; choreographer
    choreography; christmas xmas; cinema theatre; citizen inhabitant; civilian noncombatant; clandestine covert secret
    secretly hidden undercover; cleaner janitor; clergyman minister pastor preacher priest; clever smart intelligent
    gifted genius; climber mountaineer; clothes clothing dress garment; clown jester; coach trainer; colonial colony
    occupation; coma unconscious hospital; comedian comic; comedy comic funny humorous hilarious humour; communism
    communist; compete competition contest tournament championship; composer composition; computer pc; concert gig;
    conductor maestro baton; congress conference assembly; conscript recruit draftee; conspiracy plot; cop police
    policeman officer; correspondent journalist reporter; costume clothes; couple pair; courtesan kisaeng gisaeng; crazy
    insane mad bonkers; creature beast monster; crew sailor; crew team; crippled disabled handicapped disability;
    crocodile dragon; cult worship; dad daddy father papa; dance dancing dancer; danish dane denmark; dating date love;
    debt loan owe borrow; deceit trick trickery; deceive dupe fool trick; decode cipher code; defector escapee refugee;
    delegate delegation; demarcation demilitarised demilitarized dmz mdl panmunjom 38th; dementia alzheimer memory;
    department ministry; deserter defector; despot dictator tyrant ruler; detained imprisoned jailed locked; detective
    investigator sleuth; devil demon; devotion loyalty; diary journal; dictatorship regime totalitarian; die perish;
    disappear vanish; disaster catastrophe calamity; discover find; disguise pose pretend; diver underwater diving;
    division divided split partition; divorced divorce separated; doctor physician medic surgeon; dog hound puppy;
    dollar buck; donate donor blood; drill exercise manoeuvre; drought famine starvation starve hunger hungry; drug
    narcotic heroin meth; drums drummer; drunk boozy tipsy; duck poultry chicken goose; dumb mute; dynasty kingdom;
    eatery restaurant cafe; elderly old aged; elite privileged; elope runaway lovers; embassy consulate; emperor king
    monarch; enemy foe; engineer technician designer; english british uk britain; enlist join recruit; era age epoch;
    escape flee flight getaway; exhibition exhibit; eye sight vision; factory mill plant; fairy fairytale folktale;
    faith religion belief; fake false phoney bogus sham; fall collapse; famed renowned celebrated; farm farming farmer
    agriculture; farmhand labourer servant; fast quick speed; female woman lady; ferry ship boat; fiance fiancee
    betrothed; fiancee bride; fight battle combat; filmmaker director; fisherman fishing angler; flag banner; flood
    flooded; flute flautist; follow track trail shadow tail; footage tape video; football soccer footballer; forbidden
    banned illegal prohibited; foreign foreigner overseas; forest wood woodland; forge forged forgery counterfeit fake;
    former ex; france french; freedom liberty; friend buddy mate pal friendship; funeral ceremony; future tomorrow;
    gamble bet casino; gang mob; general marshal commander; german germany; ghost spirit; giant huge enormous gigantic;
    glasses spectacles; globe world earth; god gods deity; goods cargo freight shipment; government state; governor
    province; gran granny grandma grandmother; grandad grandfather grandpa granddad; great grand; group band; grow
    cultivate plant; guerrilla partisan; guide minder; gun pistol rifle; guy bloke man chap fellow; gymnast gymnastics;
    hacker hacking cyber; haircut hairstyle; handshake greeting; handsome good; hate hatred; heal cure treat; heaven
    paradise; hedgehog porcupine; heir successor; hell inferno; hero heroine; historian history; historical history
    period; hoax prank prankster; holiday vacation; home house; hometown birthplace; homosexual gay lesbian; horse pony;
    hospital clinic; hostage captive abducted; hotel inn; hurt injured wounded; husband wife spouse; hymn song; ice
    skating skater; ideology juche; ill sick illness disease; impersonate impersonator lookalike double; independence
    liberation; indoctrinate brainwash brainwashing; informer informant mole; inmate convict prisoner; inspect
    inspection check; internet online web; interview interviewed conversation; invade invasion; invent invention
    inventor; island isle; italian italy; jail prison imprisoned jailed; japan japanese; jazz swing; jealous jealousy;
    jewel diamond gem heirloom; job work employment; joint united; joke gag; journey trip travel voyage; judge court;
    karaoke singing; karaoke song; karate taekwondo martial judo; kill slay; kindergarten nursery; kiwi zealand; knight
    warrior; labourer worker; land country; landlord landowner; leader ruler; leaflet flyer; legend myth; legless
    amputee leg; lesson lecture; letter mail correspondence; liar lie lying; lighthouse island; limp leg; listen
    eavesdrop overhear wiretap bug; lorry truck; lotto lottery; love romance romantic; lullaby song; lunar new; lyrics
    song; machine robot; maid servant; maize corn crop harvest grain; map chart; march parade; market marketplace
    jangmadang; marriage married marry wed wedding; massacre slaughter; matchmaker dating marriage; mate comrade; mayor
    governor; meal dinner supper lunch feed; medal prize; memoir autobiography; memory memories remember; metro subway;
    middleman broker; midwife birth; migrant emigrant immigrant; military army; millennial young youth; miner mining
    mine pit colliery; missile rocket; missing lost disappeared; missionary evangelist; misunderstanding confusion
    confused; mobile smartphone cellphone phone telephone; model example; model fashion; mom mother mum mummy mama; monk
    priest; monochrome black; mountain peak; mountaineer climb; mourn grieve grief; museum gallery; musical opera;
    musician player; nation country; navy naval sailor seaman marine; neighbour neighbor; nephew niece; new year;
    newsreel archive; nightclub disco bar; northeast manchuria; nuke nuclear atomic; nun sister; nurse nursing; ocean
    sea; olympics olympic; orchestra conductor; orchestra philharmonic symphony; orphan orphanage; osaka zainichi;
    paektu paekdu baekdu; painter painting artist; painting portrait; palace mausoleum tomb; palsy paralysis spastic;
    paralysed paralysis spastic; parent mother father; password code; peasant villager; pensioner retired retiree
    retirement; performance perform show; photo photograph picture; photographer photography; pig hog; pilot airman
    aviator flier; ping table; pirate corsair; poem poetry poet; poison poisoned toxic; politician statesman; pong
    tennis; poor poverty impoverished; pop popular; portrait picture; postman postmaster mail postal; practise practice
    rehearse rehearsal training; pregnant baby; pregnant pregnancy; premier minister; presenter host newsreader
    announcer anchor; prince princess; producer production; professor lecturer teacher; prosecutor attorney lawyer;
    protest demonstration; pupil student schoolboy schoolgirl schoolchild; puppet marionette; purge purged; quarrel row
    feud; quiet silent; rabbit hare; race compete; radar radio; raid attack assault; rail railroad railway train; ration
    food; rebel rebellion uprising revolt insurgent; reconcile reconciliation; record tape taped film footage; refuse
    reject decline; relative kin family; remarry marriage; remote isolated; repair fix mend; repatriate repatriation
    deport deported return; rescue save; researcher scientist inventor research; return homecoming back; reunification
    reunified unification unified; reunion reunited; revenge vengeance avenge; revolution revolutionary; rich wealthy
    affluent; ride riding; road street highway; roof rooftop; runway fashion; rural countryside village; russian russia
    soviet ussr; sacked dismissed fired; sad tragic melancholy; satire spoof parody satirical; scandal controversy; scar
    wound; scary horror; school classroom; sculpture statue monument; seamstress sewing tailor; secretary clerk typist;
    sell hawk peddle vendor seller; send dispatch sent; separated split divided parted; serial series soap drama;
    shepherd goat sheep; shooting shoot; shop store; short brief; shy timid; sibling brother sister; signal code codes;
    singer vocalist song sing; skiing ski skier; slave slavery; slovenian slovenia slovene; small little tiny; smuggle
    smuggling contraband; sneak slip smuggle infiltrate creep; socialist socialism; soldier troop serviceman; son boy;
    sorrow grief; spectacle display; speech address; sport athletics athlete sportsman sportswoman; spring summer;
    spying espionage; squad team side; squid fish sailfin; squirrel mouse; stadium arena; stage theatre play; statement
    declaration; steal theft thief rob robbery heist; stranded stuck trapped; stupid idiot fool simpleton foolish; sub
    submarine; succeed success; summit meeting; surgery operation operate surgeon; surveillance monitoring; survive
    survivor survival; swan crane; swap switch exchange; swede swedish sweden; switzerland swiss; swordsman sword
    swordplay; tale story; tap dance; tattoo scar; tb tuberculosis; teach instruct; teen teenager adolescent; temple
    shrine; test exam; testify testimony testimonies; testimony witness; tiger leopard; torture tortured; tourism
    tourist visitor sightseer traveller; town city; toy game; trade trading trader; traditional folk; traitor treason
    turncoat; treasure gold jewel; trial court; troupe ensemble; tunnel underground; turtle tortoise; ugly plain; un
    united nations; undersea underwater; unhappy sad; uni university college; uniform uniformed; valentine love;
    vanished missing; veteran soldier; victory win triumph; virus disease; visa passport permit permission papers;
    volcano eruption volcanic; volleyball net; waitress waiter; waltz dance; war warfare wartime; watch monitor observe
    spied; wealth riches; weasel stoat; wedding ceremony; weird strange odd bizarre; welder steel; west western; whale
    whaling fish; wheelchair palsy; widow war; widow widower; wolf fox; worker labour; workshop factory; wrestler
    wrestling; wrong mistake mistaken accident accidentally; yacht boat
    """
_NEAR = """
    absurd satire; accident crash collapse; accordion musician; action fight; activist campaigner protest protester
    dissident; actor actress performer star; adopted adoption adoptee orphan; advertising commercial advert consumerism;
    america us american united; american us gi yankee; amnesia memory forget; ancestor roots origin; ancient history
    historical; animal creature bear rabbit; anniversary birthday celebration; apartment flat housing home; archive
    footage newsreel; argentine argentina argentinian; army military troops soldiers; art artist painter painting;
    arthouse art artistic; artsy art experimental artistic; arty art artistic; assassinate assassination assassin kill
    murder; athlete sport sportswoman champion; attack raid strike; aunt uncle relative; aussie australian australia;
    autistic disabled; baby infant newborn child; backpacker traveller tourist; band group rock musician; bank money;
    banker bank; basketball rodman; bbc british; beat defeat defeated win victory; beer drink drunk alcohol; beijing
    china; berlin germany; biopic life biography; bird crane; blast furnace steel; blogger blog; bodyguard guard
    protector; border dmz demarcation demilitarised demilitarized frontier line 38th parallel panmunjom; boss manager;
    boxer boxing fighter; boyfriend lover man; brainwash brainwashed indoctrinate indoctrination; bread food; buddhist
    monk temple; building construction built architecture; bus coach; businessman entrepreneur business investor; cadre
    official party secretary manager; camera film filmed filming shoot; camp gulag prison jail jailed prisoner inmate
    imprisoned detained concentration cell; canadian canada; cancer tumour illness; captured captive prisoner caught;
    car truck lorry driver drive; cartoon animation animated drawn puppet; cat animal; celebration festival; champion
    championship medal gold; charity aid; chess go baduk; chicken egg; chinese korean chaoxianzu joseonjok ethnic; choir
    chorus singer; church christian missionary pastor religion faith pray bible; cia american spy; circus acrobat clown;
    city capital town; clothes dress fashion; coach trainer train; coal mine miner; colonial colony occupation occupied
    japanese; comedian comic jester; comedy funny comic humorous satire spoof parody; commando raid special troops unit;
    communist communism socialist socialism party; company firm business; computer game; concert gig performance;
    confess confession admit testimony; cook chef kitchen; cop police policeman detective; cow cattle ox bull; criminal
    convict prisoner; cross crossing; cry weep tears mourn; cult personality worship; cyclist bike bicycle cycling; dam
    hydroelectric power; dance dancer dancing ballet; deaf disabled mute; deer animal; defector refugee escapee defect
    flee fled escape runaway emigrant exile; defence defense; dentist doctor; desert gobi mongolia; deserter deserted
    desert defect defector; detective investigator police investigate; died death dead dying; diplomat ambassador
    embassy; director filmmaker; disabled disability handicapped spastic paralysis; disaster catastrophe accident;
    display mass games; divorce divorced separate; doctor surgeon physician medical nurse; dragon monster; dream wish
    want; drone camera; drugs narcotics heroin methamphetamine; drum drummer percussion; drunk drinking; dwarf disabled;
    dying die death; dying sick death; dynasty joseon koguryo goguryo kingdom; earthquake disaster; eat eating devour
    food; eighties 1980s; elite cadre privileged; embassy consulate diplomat; execution executed firing shot;
    experimental essay artistic; eye blind sight cataract; fable tale moral; factory plant mill worker; failed failure
    unsuccessful; fake false mock staged pretend pose; faking pretend pose pretence; fancy love crush; farm farmer
    farmers agricultural cooperative; fashion model clothes; fat thin; fbi american; feminist women activist; festival
    youth; fictional fiction story; fifties 1950s; fighter jet pilot; fire burn; fire sacked dismissed; fish fishing
    fisherman; flee fled escape leave left; flood storm rain; flower blossom kimjongilia; folk tale legend fairy;
    folklore legend tale; food rice hunger; football soccer footballer striker; foreign abroad outside overseas western;
    fortune teller; fox animal; french france frenchman; funeral mourning death; gang thief robber criminal; garden
    park; garment clothing textile sewing; ghost haunted horror; ghost spirit supernatural; gig concert perform; girl
    woman; goal goalkeeper striker; grandchild grandson granddaughter grandchildren; guard sentry soldier; guide minder
    escort; gun shoot rifle; gymnast gymnastics acrobat acrobatics trapeze circus; hack hacker cyber computer; hair
    haircut barber; hairdresser barber haircut; half brother; happy cheerful; hedgehog squirrel animal; heir successor
    son; heritage roots; hero heroine patriot; hide hiding hidden; hijack hijacker hijacking plane; hill front battle;
    holiday vacation resort beach; hollywood american; home private amateur; horse riding ride; hospital clinic doctor;
    hotel guesthouse; housewife wife mother; huge mass great giant; hunt hunted hunting pursue chase chasing; ice
    skating hockey; ideology communism juche socialist; illness disease sick ill tuberculosis; impersonate impersonating
    play double; indoctrinate propaganda ideology; interrogate interrogation question; interview talk conversation
    testimony; interview talking; invasion invade attack; investigate investigation inquiry; iron metal steel; judo
    martial wrestler; karate taekwondo martial kung; kgb soviet; kid child children boy son toddler; kid child girl
    daughter; kidnapped abducted abduct abductee kidnap abduction kidnapping kidnapper abductor hostage snatched; kill
    killed murder shot slay shoot; lad boy man; lady policewoman; landlord landowner tenant; landmine mine; lazy idle;
    leader dictator ruler despot tyrant kim; leaflet flyer balloon; lecture video lesson; letter write correspondence;
    logger lumber lumberjack timber forest woodcutter; lost missing vanish disappear; loudspeaker speakers broadcast;
    lover love romance couple sweetheart affair fling; loyal loyalty devotion; magic magical spell; magician conjuror
    magic; maid servant nanny; makeup beauty cosmetic; manchuria northeast china; marathon miles race; march walk;
    market trade trader black jangmadang; match game; medicine drug; meet met encounter; melodrama tragic; memory
    remember recall; metal rock iron; migrant worker abroad; minister foreign; missing disappeared vanish abducted;
    money cash currency banknote; monochrome black white; monster creature beast giant; moon space; moral lesson; moscow
    russia; mother in law; mountaineer climber climb; mouse rat; musical opera stage; narration narrator voice;
    negotiate talks negotiation; new fresh; newspaper press journalist; newsreader announcer presenter television;
    nineties 1990s; ninja japanese; noodles food; nuke nuclear atomic bomb missile warhead; nun church; nurse hospital
    doctor; officer captain commander lieutenant major; old fashioned traditional; olympics olympic games; opera
    revolutionary stage; orchestra philharmonic symphony musician; painter artist paint; parade military march;
    paralysed disabled paralysis; partisan guerrilla resistance fighter; patient hospital sick; patriot independence
    nationalist; peace reconciliation; peasant farmer tenant; perform performance performer; phone call telephone; photo
    photograph photographer; piano pianist; pig hog sow; ping table tennis; pirate invader japanese; plane airliner
    aircraft airplane jet aeroplane flight; play theatre stage drama; poet poem poetry writer; poison poisoned
    poisoning; politician statesman official minister premier; pong table tennis; poor poverty peasant; poster
    propaganda; pow prisoner war captured; power electricity dam; prank prankster hoax trick pretend; pregnant baby
    birth; president leader; pretend pose disguise act; priest pastor church; princess prince king queen kingdom court;
    prisoner captive pow captured; propaganda agitation; protest demonstration uprising; punk rock band; puppet doll
    stop; radio broadcast transmitter station; ransom kidnap; rape abuse assault sexual; rescue save saved rescuer;
    resistance underground partisan; restaurant cook waitress chef cuisine; reunion reunited separated; reunited reunion
    reunification unification unified; revolutionary guerrilla partisan; rich elite privileged; rich wealthy money;
    river tumen yalu; robin hood bandit outlaw; rocket missile launch; runner run marathon race; rural countryside farm
    village; sanctions trade weapons arms; satellite rocket space; scandal controversy row; scary horror frightening;
    school class classroom pupil; schoolboy boy pupil student; schoolgirl girl pupil student; seamstress sewing garment;
    search look looking seek; selling sale sell deal; separated split divided apart; seventies 1970s; shaman ritual
    spirit; shenyang china; ship boat vessel trawler freighter; shoe footwear; shop store department; shopping shop
    market; short dwarf; show series programme; siberia russia; silent mute quiet; silly absurd; sixties 1960s; slave
    serf servant; slave slavery labour forced servitude; slovenian slovenia slovene laibach; smuggle smuggler trafficker
    trafficking broker contraband; smuggled secretly hidden; snake dragon; sniper shooter; snow winter ice; sold
    trafficked bought; soldier troop private gi army sergeant serviceman conscript; south seoul; spy agent espionage
    infiltrator mole undercover infiltrate double; spy agent operative secret; stadium arena mass; star actor celebrity
    famous; starve starving famine hunger hungry starvation; steal theft thief rob robber robbery heist; steel
    steelworks furnace; stepmother mother; storm typhoon flood; stranded wreck shipwreck; street road traffic; student
    university college pupil; subtitles titles; successor heir succession; suicide kill; summit talks meeting; sunk sink
    sank; survivor survived escapee prisoner; swim river cross; swim swimmer swimming diver; sword swordsman warrior;
    talk speak interview; talks negotiation summit; tall giant; tank armoured; taxi cab driver; teacher professor school
    lecturer; techno electronic dance; teen teenager youth young adolescent; textile weaver silk spinning; thriller
    suspense; tiger animal; tokyo japan; torpedo ship sunk; torture tortured interrogation; tour guide tourist; tourist
    tourism tour traveller visitor travel holiday; tournament championship cup; tower building; trader merchant market;
    tragic tragedy sad; train railway railroad rail locomotive; train training trainer; traitor treason mole betray
    betrayal informer; trapped stuck stranded caught; treaty agreement; tree forest plant; trench war; trial court
    lawyer judge; trick tricked fool deceive pose; trip journey travel visit tour; troupe ensemble company theatre; true
    real actual; tumen river border; tunnel dig; twin sister brother; un peacekeeper; underground subway metro; united
    unified joint; vet doctor; videogame game; vienna austria; villain baddie baddies villains; violin violinist cello
    musician; vladivostok russia; voiceover narration voice; volcano eruption erupt paektu; volleyball net team; war
    battle fighting; warrior general fighter; warship navy battle; washington america; weapon arms missile; weaver loom
    textile; wed wedding marry marriage married bride groom; weightlifter weightlifting; wheelchair disabled disability;
    widow widowed husband; wife husband spouse married; wig hair; win won victory champion; winter snow cold; wolf
    animal; wordless dialogue silent; worker labourer laborer labour factory; world cup tournament; wounded injured hurt
    injury; writer author novelist book novel; yalu river border; youtuber vlogger blogger; zainichi osaka japan
    resident ethnic
    """
SAME, NEAR = (tuple(tuple(group.split()) for group in groups.split(";")) for groups in (_SAME, _NEAR))
"""Groups of words any of which says what any other does, or something near it; a word may stand in several."""
_PLACES = """
    afghan afghanistan africa african alaska albania albanian algeria algerian algiers amazon amsterdam angola
    antarctica arabia arabian athens auckland auschwitz baghdad balkans bangkok bangladesh barcelona belfast belgrade
    bengal bollywood bombay bosnia bosnian boston brazil brazilian bronx brooklyn brussels budapest burma burmese cairo
    calcutta california cambodia cambodian caribbean chernobyl chicago chile chilean colombia colombian congo copenhagen
    croatia croatian cyprus dallas delhi detroit dublin edinburgh egypt egyptian england estonia ethiopia everest
    filipino florence florida gaza geneva georgia ghana glasgow greece greek gwangju haiti hamburg harlem havana hawaii
    himalayas hiroshima holland hollywood hong iceland india indian indonesia iran iranian iraq iraqi ireland irish
    israel istanbul jakarta jamaica jamaican jerusalem jordan kabul kashmir kenya kenyan kosovo kuwait kyoto lagos laos
    lebanese lebanon leeds leningrad libya lisbon liverpool london madrid malaysia mali manchester manhattan mars
    mexican mexico miami milan montreal moroccan morocco mumbai munich nagasaki nanjing naples napoli nepal nepalese
    nevada nigeria nigerian normandy oslo oxford pakistan pakistani palestine palestinian paris parisian peru
    philippines portugal portuguese prague punjab punjabi rio roman rome rwanda rwandan saigon salzburg sarajevo saudi
    scotland scottish serbia serbian shanghai sicily singapore somali somalia stalingrad stockholm sudan sydney syria
    syrian taiwan taiwanese tehran texas tibet tibetan tokyo toronto tunisia turkey turkish uganda ukraine ukrainian
    uruguay utah vegas venezuela venice vietnam vietnamese wales warsaw welsh yemen yorkshire yugoslavia zambia zimbabwe
    zurich
    """
PLACES = frozenset(_PLACES.split())
"""Names of places, and of who comes from there: where a film has nothing of one that is named, it is another film."""
OF_COUNTRY = {
    "AR": "argentine argentinian", "AT": "austrian", "AU": "australian aussie", "BE": "belgian", "BG": "bulgarian",
    "CA": "canadian", "CH": "swiss", "CN": "chinese", "CS": "czech czechoslovak", "CU": "cuban", "CZ": "czech",
    "DD": "east german", "DE": "german", "DK": "danish dane", "ES": "spanish", "FI": "finnish finn", "FR": "french",
    "GB": "british english uk", "HU": "hungarian", "IE": "irish", "IL": "israeli", "IN": "indian", "IT": "italian",
    "JP": "japanese", "KR": "south korean", "LV": "latvian", "MN": "mongolian", "NL": "dutch", "NO": "norwegian",
    "NZ": "kiwi", "PL": "polish", "RO": "romanian", "RU": "russian", "SE": "swedish", "SG": "singaporean",
    "SI": "slovenian slovene", "SU": "soviet russian", "TH": "thai", "US": "american usa", "VN": "vietnamese",
}  # fmt: skip
"""By country, the words for what comes from there."""
