"""The words people ask with: where a film can be seen, in which language, what it is, who made it."""

IDLE_WORDS = frozenset(
    """
    1080p 123movies 2160p 480p 4k 720p accuracy accurate acheter acteurs actor actores actors actress actually
    adaptation adapted age aired airing aktorzy all allocine alquilar altadefinizione altyazili amazon analysed
    analysis annonce anschauen ansehen any anybody anyone anywhere app arabic are arte assistir attori au auf aux
    availability available avec avi avis award awards bande based bbc be been besetzung bester bilibili biography blog
    blu bluray boxset broadcast bt budget buy caly came can cant cast castellano cda ce certificate channel channel4
    cheap chinese cinema cinemas cinematography clip clips cnn come coming comment como complet completa complete
    completo comprar con corea coreana coreano coree coreen coreenne coreens coreia could couldnt credits criterion
    critica critique cuevana dailymotion danish dansk danske darmo date dei del des descargar deutsch deutsche
    deutschen deutscher did didnt director directors discussion disney distribution do doblaje doc docs documental
    documentario docuseries does doesnt dokument dokumentation donde dont doppiato doublage dove download drakor drama
    dramas du dub dubbed dubbing dublado dublaj dutch dvd dvdrip elenco end ending eng englisch english engsub enjoyed
    entera entero entier entire ep episode episodes eps espanol essay essays est estreno ever every explain explained
    explanation featurette filmaffinity filme filmed filmi filmweb find fmovies forum francais francaise free french
    frontline fur ganze ganzer ganzes gdzie german get gibt gibts gomovies gratis gratuit gratuitement gross guardare
    guide hablada had hand handlung has hat have havent hbo hd hdtv heisst hello here heute hi hindi histoire
    historically how hows hulu hvor i ich imdb indo indonesia indonesian indoxxi inspired interview interviews isnt ist
    ita italian italiano its itunes ive izle japanese jeg kan kann kanopy kaufen kdrama kickstarter kijken kino know
    konusu kore koreanisch koreanische koreanischer koreanska koreanski kostenlos kritik language languages las latino
    legal legally legendado leihen lektor lektorem length lets letterboxd ligne like liked link links lk21 llama
    location locations long looking los louer made make me meaning mediathek metacritic minutes mirar mit mkv mp4 mubi
    my name named napisami napisy narrated narrator nederlands netflix never noleggio nonton norcoreana norcoreano nord
    nordcoreen nordkoreanische nordkoreanischen norsk norte obejrzec obsada ogladac omu onde ondertiteld ondertiteling
    opensubtitles opinie opinion opinions originalton oscar ost ott ott순위 ou out oyunculari para parca parents part
    pays pbs pelicula peliculas pelis pg13 phim pl plataforma platform play played playing plays please plot polish
    polnocnokoreanski polskie por portugues portuguese posso poster premiera prequel produced producer producers
    programm puntuacion putlocker que question qui quora quotes rated rating ratings realisateur really recensie
    recensione recently recenzja recommend recommended reddit regarder regisseur release released remake rent reparto
    repelis replay resumen review reviews rotten running runtime russian rutube saw scene scenes schauen screener
    screening screenings screenplay se search searching season seasons see seen sehen sendetermin sequel service set
    show shows showtimes similar sinopse sinopsis site soap2day sobre solarmovie some somebody someone somewhere sortie
    sottotitoli soundtrack sous soustitres spanish spielfilm spoiler spoilers spoken sprache srt starring story stream
    streaming streams sub subbed subita subs subtitle subtitled subtitles subtitulada subtitulado subtitulos
    sudkoreanischer summary sur svensk svenska swedish synchronisiert synopsis tamil teaser telerama tell telling tells
    thai thanks that thats theater theaters theatre theatres there think this thoughts thuyet title titled titre titres
    today tomatoes tomorrow tonight torrent trailers trama trivia tron true tubi turkce turkish tv tving twitter uber
    uhd uk una uncut understand understanding undertekster undertexter untertitel untertiteln usa uscita vedere ver
    version vf vhs vice vietnamese vietsub viki vimeo vo vod voir voix vost vostfr vraie waar wann wanna want was wasnt
    watched watching wavve we webrip website wer were what whats when where wheres which who whole whos why wie
    wiederholung wiki wikipedia wo worth worthwhile writer writers written wrote x264 xem yet yify you youtube yts za
    zalukaj zdf zum zur zwiastun
    актеры бесплатно выхода где дата документалка дубляж как качестве кино кинопоиск кореи кореиская кореиские
    кореискии корея название называется озвучка озвучкои онлаин отзывы перевод полностью посмотреть премьера про
    режиссер реитинг рецензия русская русском северная северокореискии сезон сериал серия скачать смотреть снял
    содержание субтитрами субтитры сюжет торрент треилер фильма фильме фильмы хорошем اون فيلم كامل لاين مترجم مشاهدة
    あまぞん あまぷら あらすじ おすすめ きゃすと さんとら たいとる という どきゅめんたりー どこで どこまで實話 どらま
    ねたばれ ねっとふりっくす ふる もでる らすと れびゅー れんたる ろけ地 上映 上映日期 上映時間 上映館 下載 中字
    中文字幕 主演 主題歌 予告 予告編 介紹 代表作 作品 優酷 免費 全話 全集 公開 出演 出演作 劇情 動劃 原作
    口こみ 史實 吹き替え 吹き替え版 吹替 哪裏 哪裏可以看 哪裏看 國語 圓盤 在線 在線觀看 好看吗 字幕 字幕付き
    完整版 實話 導演 小鴨 影片 影評 怎幺看 愛奇藝 感想 方法 日本公開 日本語 日本語字幕 映劃 映劃館 時代背景
    最終回 演員 無料 無料動劃 片尾曲 百度云 百科 監督 相關圖 眞實故事 第一季 第二季 簡介 粤語 紀錄片 結局 結末
    維基 線上 線上看 線上看小鴨 線上觀看 考察 見たい 見どころ 見られますか 見る 見れますか 見れる 見放題 視聽 觀看
    解說 評價 評分 評判 豆辨 迅雷 配信 配役 電視劇 韓劇 韓國 韓國どらま 韓國映劃 韓國電影 預告 題名 高清
    감독 개봉 개봉일 결말 결말해석 고화질 곳 관객수 관람평 나무위키 내용 네이버 넷플릭스 노래 누누티비 다시
    다시보기 다시보기링크 다운 다운로드 드라마 등장인물 디즈니플러스 리뷰 링크 명대사 몇부작 몇화 무료 무료보기
    무슨 뭐야 배경 배우 보고싶어 보기 보나요 보는 보는곳 보러가기 보셨나요 볼 볼수있는 볼수있는곳 봐요 봤어요
    사건 상영관 수 스트리밍 스포 스포일러 시즌 실제 실존인물 실화 아시나요 아시는분 알려줘 애플tv 어디 어디서
    영어자막 예고편 예매 왓챠 원작 원작소설 웨이브 위키 유튜브 인물관계도 있나요 있는 자막 자막있는 재방송 전편
    정보 제작 주제곡 줄거리 줄거리결말 촬영지 추천 출연 출연진 쿠키 쿠팡플레이 토렌트 티빙 평점 풀버전 한국
    한국어 한국영화 한글자막 해석 회차 후기
    """.split()  # noqa: SIM905 - as a list it fills pages
)
"""Words, as they are folded, that stand around the name of a film in a sentence and say nothing of which film it is."""
WEAK_WORDS = frozenset(
    """
    actually all american been book books came can chinese come could danish do does dutch end ending english ever
    every explain find free french german get has have here history how i indonesian is italian japanese know korean
    language like long made make me my name never play played playing plays polish really russian saw see seen shows
    some spanish story swedish tell telling tells thai that there think today tomorrow tonight true turkish understand
    us vietnamese was watched watching we were what when where which who why won you
    """.split()  # noqa: SIM905 - as a list it fills a page
)
"""Those that are in titles and stories too: one of them beside a title of one word asks for another film, as `free
crossing`, and none makes a sentence of what stands around a title."""
