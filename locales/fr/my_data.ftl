# Mes données (loi 09-08)

my_data-menu = Mes données

my_data-what = Ce sont vos données, c’est vous qui décidez. Que voulez-vous ?
    .name = Demande
    .show = 👁 Voir mes données
    .copy = 📥 Copie en fichier
    .stop_notices = 🔕 Ne plus m’avertir
    .resume_notices = 🔔 M’avertir à nouveau
    .choose_news = 🎚 Choisir mes nouvelles
    .allow_abroad = 🌍 Accepter de traduire
    .refuse_abroad = 🔒 Ne pas traduire
    .link = 📱 Autre téléphone
    .part = { link-undo }
    .erase = 🗑 Tout effacer
    .keep = { my_data-undo }

my_data-theirs =
    .closed = 🔒 Il y a aussi sur ce téléphone { $count ->
            [one] une demande gardée
           *[other] { $count } demandes gardées
        } par trois chiffres, pour : { $who }. Cela ne sera pas effacé : cela continue sans ce téléphone, et le guichet y répond. Pour effacer aussi, donnez d’abord ses trois chiffres : écrivez « les demandes de » et qui c’est.
    .given = 🔓 Ce qui est pour { $who } sera effacé aussi : ses trois chiffres viennent d’être donnés.

my_data-sure = Vous confirmez ? Nous effacerons vos informations et vous ne pourrez plus suivre vos demandes. Ce que la loi oblige à garder restera sans votre nom.
    .name = Confirmation
    .erase = 🗑 Oui, effacer
    .keep = Non, garder

my_data-kept =
    .kept = D’accord, rien n’a changé. Si vous aviez demandé l’effacement, il est annulé.

my_data-undone =
    .kept = { my_data-kept.kept }

my_data-tend =
    .shown = Pour corriger quelque chose, touchez le bouton ou écrivez « corriger mes données ». Pour une copie complète en fichier, écrivez « copie de mes données ». C’est gratuit.
    .copy_made = 📥 C’est en route : une page à lire et un fichier de données arrivent ici dans un instant. Ils ne vont qu’à vous ; gardez-les à l’abri. C’est gratuit.
    .copy_today = 📥 Votre copie vous a déjà été envoyée aujourd’hui. Demain, vous pourrez en demander une autre.
    .notices_stopped = C’est fait, plus de notifications. Seules les réponses à vos demandes vous parviendront. Pour les recevoir à nouveau, écrivez « reprenez ».
    .notices_resumed = Très bien, nous vous écrirons à nouveau.
    .abroad_allowed = Merci, c’est noté. Si un agent ne lit pas votre langue, un service à l’étranger pourra traduire vos mots, sans votre nom ni votre numéro. Pour arrêter, écrivez « ne pas traduire ».
    .abroad_refused = C’est noté. Vos mots ne passeront pas par un service de traduction à l’étranger. Nous vous répondrons pareil.
    .link_code =
        Le code : { $code }
        Écrivez-le sur l’autre téléphone d’ici { $minutes ->
            [one] { $minutes } minute
           *[other] { $minutes } minutes
        }. Ne le donnez à personne.
    .part_sure = { link-undo.sure }
    .not_linked = { link-undo.gone }
    .erasure_asked = { my_data-erase.erasure_asked }

my_data-erase =
    .erasure_asked = Demande reçue. Vos données seront effacées en moins de dix jours, et nous vous préviendrons. Si vous changez d’avis avant, touchez le bouton, ou écrivez « mes données », puis « tout effacer », et répondez « non, garder ».
    .shown = { my_data-tend.shown }
    .copy_made = { my_data-tend.copy_made }
    .copy_today = { my_data-tend.copy_today }
    .notices_stopped = { my_data-tend.notices_stopped }
    .notices_resumed = { my_data-tend.notices_resumed }
    .abroad_allowed = { my_data-tend.abroad_allowed }
    .abroad_refused = { my_data-tend.abroad_refused }
    .link_code = { my_data-tend.link_code }
    .part_sure = { my_data-tend.part_sure }
    .not_linked = { my_data-tend.not_linked }

my_data-noted = C’est noté : vous voulez que vos données soient effacées, et l’agent le verra 🙋 Quand il aura fini, écrivez de nouveau « effacer mes données » pour confirmer.
my_data-kept_lines =
    .since = Voici ce que nous avons sur vous depuis le { $since } :
    .case = { $kind ->
            [complaint] 📣 Signalement { $reference } : { $category }, { $status }
           *[request] 📄 Demande { $reference } : { $category }, { $status }
        }
    .proposal = 💡 Idée { $reference } : { $title }
    .support = ✍️ Pétition soutenue { $reference } : { $title }
    .idea_support = 👍 Idée soutenue { $reference } : { $title }
    .chats = 📱 Téléphones reliés à vous : { $count }
    .messages = 💬 Messages envoyés : { $count }
    .read = 👀 En { $days } jours, nos agents ont ouvert vos messages ou demandes { $count ->
            [one] 1 fois
           *[other] { $count } fois
        } (la dernière : { $date }). Chaque lecture est notée.
    .unread = 👀 Aucun agent n’a ouvert vos messages ou demandes depuis { $days } jours. Chaque lecture est notée.
    .language = 🌐 Langue : { $language }
    .notices_on = 🔔 Nous vous envoyons les nouvelles.
    .notices_off = 🔕 Nous ne vous envoyons pas les nouvelles.
    .abroad_on = 🌍 Vous avez accepté la traduction à l’étranger.
    .abroad_off = 🔒 Vos mots ne sont pas traduits à l’étranger.

my_data-undo = ↩️ Garder mes données

my_data-news = Touchez ce qui ne doit plus arriver, ou doit revenir. La réponse à vos propres demandes arrive toujours : la loi le veut.
    .name = Nouvelles
    .on = 🔔 { $family ->
            [case] Mes demandes
            [petition] Pétitions
            [proposal] Idées
           *[meeting] Rappels de réunion
        }
    .off = 🔕 { $family ->
            [case] Mes demandes
            [petition] Pétitions
            [proposal] Idées
           *[meeting] Rappels de réunion
        }

my_data-choose =
    .stopped = 🔕 C’est fait, plus de nouvelles { $family ->
            [case] de l’avancement de vos demandes. Leur réponse vous arrivera toujours
            [petition] des pétitions
            [proposal] des idées. La réponse à la vôtre vous arrivera toujours
           *[meeting] de rappel avant les réunions. La convocation vous arrivera toujours
        }. Pour changer, écrivez « mes données ».
    .resumed = 🔔 Très bien, les nouvelles { $family ->
            [case] de vos demandes
            [petition] des pétitions
            [proposal] des idées
           *[meeting] des réunions
        } reviennent.

# La copie en fichier

my_data-copy =
    .title = Mes données
    .made = Copie du { $date }, pour vous seul.
    .closed = 🔒 Ce qui est pour { $who } n’y est pas : trois chiffres le gardent.
    .closed_chat = 🔒 Les messages écrits depuis le { $date } n’y sont pas non plus : ils peuvent en parler.
    .closed_how = Pour l’avoir aussi : écrivez « les demandes de » et qui c’est, puis ses trois chiffres, puis « copie de mes données ». Chiffres oubliés ? Le guichet les enlève, si la personne y vient.
    .person = Vous
    .requests = Vos demandes
    .follows = Demandes que vous suivez
    .petitions = Pétitions soutenues
    .ideas = Vos idées
    .supported = Idées soutenues
    .opinions = Vos avis
    .opinion_cut = Consultation terminée : personne ne peut plus dire quelles réponses sont les vôtres.
    .votes = Votes auxquels vous avez pris part
    .seats = Vos sièges dans les instances
    .acts_for = L’association pour laquelle vous agissez
    .readings = Quand la commune a ouvert ce qui est à vous
    .messages = Vos messages
    .from_me = Vous :
    .from_commune = La commune :
    .opened_conversation = vos messages
    .opened_case = une demande
    .opened_proposal = une idée
    .opened_attachment = un fichier
    .given_to = Confié, sans votre nom, à : { $party }
