# Le danger

emergency-15 = 🚒 Appelez tout de suite le 15 : Protection civile (feu, accident, gaz, électricité).
    .despair = 🤍 Votre vie compte pour nous. Ne restez pas dans la solitude : appelez tout de suite le 15 ou le 141, jour et nuit.
    .medical = 🚑 Appelez tout de suite le 15 : l’ambulance de la Protection civile.
    .fire = 🚒 Appelez tout de suite le 15 : les pompiers.
emergency-19 = 🚓 Appelez tout de suite le 19 : la police, si vous êtes en ville.
    .violence = 🚓 Appelez tout de suite le 19 : la police, si quelqu’un vous frappe, vous menace ou vous vole et que vous êtes en ville.
    .missing = 🚓 Appelez tout de suite le 19 : la police cherche avec vous, si vous êtes en ville.
emergency-177 = 🚓 Appelez tout de suite le 177 : la gendarmerie, si vous êtes hors de la ville.
    .violence = 🚓 Appelez tout de suite le 177 : la gendarmerie, si quelqu’un vous frappe, vous menace ou vous vole hors de la ville.
emergency-note = Je ne peux pas appeler à votre place et je ne sais pas si quelqu’un arrive. Appelez d’abord, nous continuerons ensuite.
    .despair = Appelez aussi une personne de confiance et demandez-lui de rester près de vous. Je ne peux pas appeler à votre place, mais écrivez-moi ce que vous avez sur le cœur.
emergency-despair = 🤍 Merci de m’avoir parlé. Ne restez pas dans la solitude : appelez maintenant une personne de confiance, le 15 ou le 141.
    .person = 🤍 Nos agents liront vos mots à leur retour, mais ne les attendez pas : appelez maintenant une personne de confiance, le 15 ou le 141, jour et nuit.
# La peur de quelqu’un, une fois la violence dite.
emergency-afraid = 🤍 Ce n’est pas votre faute. Si le danger revient, appelez tout de suite le 19, ou le 177 hors de la ville. Pour dénoncer ces violences : la police, la gendarmerie ou la cellule d’aide aux victimes de violences, à l’hôpital et au tribunal.
emergency-afraid_words = peur de lui | peur d’elle | peur d elle | peur d’eux | peur qu’il | peur qu il | il me frappe | elle me frappe | il me bat | il me menace | il me tape | me frappe depuis | me bat depuis | plainte contre lui | plainte contre mon mari | plainte contre elle | contre mon mari | porter plainte contre | il va revenir | il reviendra | he beats me | he hits me | afraid of him
emergency-safe = chez ma mère | chez ma mere | chez mes parents | chez ses parents | chez sa mère | chez sa mere | chez ma sœur | chez ma soeur | chez sa sœur | chez sa soeur | chez mon frère | chez une amie | chez des amis | chez un ami | elle est chez nous | elle est chez moi | en sécurité | en securite | à l’abri | a l’abri | à l'abri | a l'abri | loin de lui | loin d’elle | elle est partie chez | je suis partie chez | safe now | she is safe | i am safe
emergency-joking = je plaisante | je plaisantais | je rigole | je rigolais | une blague | mal compris | just kidding | i was joking
# Le cri « au feu » tout seul : lu, jamais dit.
emergency-fire = feu | incendie | fire
emergency-fire_beside = au | le | un | il | y | a | vite | ici | aidez | nous | à | la | dans | montagne | forêt | maison | help | there | is | here
# Les cris seuls : lus, jamais dits. Les mots d’aide n’en sont un qu’avec de la hâte ; le dernier groupe se lit tel quel.
emergency-cry = secours | sauvez | secourez | sos | ambulance | pompiers | rescue | police
emergency-cry_help = aidez | aide | aider | help
emergency-cry_quick = vite | urgent | urgence | rapidement | immédiatement | danger | quick | quickly | emergency
emergency-cry_beside = au | à | a | moi | nous | me | on | je | svp | stp | s | il | vous | plaît | plait | par | pitié | pitie | venez | viens | une | un | les | des | l | c | est | suite | tout | dieu | mon | please | us
emergency-cry_whole = à l’aide | a l'aide | à l’aide à l’aide | s.o.s | s o s | on est en danger | je suis en danger | nous sommes en danger
emergency-go_on = ▶️ Continuer
# Après le danger.
emergency-kept = J’ai gardé ce que vous avez écrit ✍️
emergency-calm = D’accord, pardon : j’avais cru à un danger. J’ai gardé ce que vous avez écrit ✍️
emergency-over_answer = Dieu merci, tant mieux 🙏
# Les secours sont prévenus, ou tout le monde est dehors.
emergency-helped_answer = Très bien, les secours sont prévenus. Restez à l’écart du danger et faites ce qu’ils vous disent 🙏
    .out = Très bien, restez dehors. Si personne n’a encore appelé, appelez maintenant le numéro ci-dessus 🙏
emergency-unhelped_answer = 🚒 Rappelez sans attendre : 15 Protection civile, 141 SAMU, 19 police, ou 177 gendarmerie hors de la ville. Appelez aussi vos voisins à l’aide.
# « On a appelé », « ils sont là », « on est dehors », « je veux juste signaler », « personne ne répond » : lus, jamais dits.
emergency-helped = a appelé | ai appelé | avons appelé | ont appelé | déjà appelé | a prévenu | ai prévenu | avons prévenu | ont prévenu | déjà prévenu | sont prévenus | est prévenue | a alerté | ai alerté | avons alerté | je les appelle | on les appelle | appel fait | ils arrivent | sont en route | est en route | en chemin | vont arriver | va arriver
emergency-helpers = pompier | pompiers | ambulance | police | policiers | gendarme | gendarmes | gendarmerie | samu | secours | protection civile | firefighters
emergency-here = arrivé | arrivés | arrivée | arrivées | arrivent | arrive | venu | venus | venue | viennent | interviennent | intervient | s’occupent | prévenus | alertés
emergency-out = on est sortis | on est sorti | on est tous sortis | nous sommes sortis | tous sortis | je suis sorti | je suis sortie | tout le monde est sorti | on est dehors | nous sommes dehors | tous dehors | je suis dehors | a évacué | avons évacué | est évacué | sont évacués | évacués | tout le monde est dehors
emergency-informs = je veux signaler | je veux juste signaler | je voulais signaler | je voulais juste signaler | je voudrais signaler | je souhaite signaler | il faut le signaler | faut le signaler | je signale | je veux informer | je voulais informer | je voulais juste informer | informer la commune | prévenir la commune | signaler à la commune | pour signaler
emergency-only = juste | seulement | simplement | uniquement | only | just
emergency-unhelped = personne ne répond | personne répond | personne n’a répondu | personne a répondu | pas de réponse | sans réponse | répond pas | répondent pas | répondu pas | personne ne vient | personne vient | personne n’est venu | personne est venu | pas encore | toujours pas | arrivent pas | arrive pas | viennent pas | vient pas | pas venus | pas venue | pas venu | pas arrivés | encore dedans | à l’intérieur | encore dans | coincé | coincée | coincés | bloqué à | bloquée à | encore sous | sous les décombres | s’aggrave | recommence | a repris feu | nobody answers | brûle encore | brûle toujours | encore en feu | toujours en feu
# « C’est fini » : lu, jamais dit.
emergency-over = dieu merci | grâce à dieu | hamdoulillah | c’est fini | c est fini | c’est bon ils | c est bon ils | c’est réglé | c est regle | tout va bien | il va bien | elle va bien | ils vont bien | plus de danger | le danger est passé | fausse alerte | ils sont arrivés | ils sont là | ils sont venus | les pompiers sont | les pompiers sont venus | l’ambulance est | la police est venue | l’ambulance est venue | ils l’ont éteint | ont éteint | a éteint | avons éteint | feu éteint | plus de feu | maîtrisé | sous contrôle | pompiers arrivés | ambulance arrivée | police arrivée | ils l’ont emmené | ils l’ont emmenée | l’ont emmené | l’ont emmenée | a été emmené | a été emmenée | a été secouru |  c’est éteint | le feu est éteint | éteint le feu | elle est rentrée | il est rentré | on l’a retrouvé | on l’a retrouvée | nous l’avons retrouvé | sain et sauf | saine et sauve | it is over | he is fine | she is fine | thank god | rien de grave | plus de problème | plus aucun problème | il n’y a plus rien | n’y a pas de problème | n y a pas de problème | y a aucun problème | rien à signaler | c’est passé | c’est terminé | s’est arrêté | s’est arrêtée | s’est réveillé | s’est réveillée | repris connaissance | va mieux | vont mieux | pas besoin d’ambulance | plus besoin | plus de gaz | plus d’odeur | pompiers repartent | ambulance repartie | a emmené | l’a emmené | l’a emmenée | les a emmenés | à l’hôpital maintenant | il est arrêté | ils sont arrêtés | l’ont arrêté | a été arrêté | est parti avec lui | partie avec lui | repartie avec
emergency-no_danger = ce n’est pas | ce n est pas | c’est pas | c est pas | ce n’était pas | c’était pas | il n’y a pas de | il n y a pas de | y a pas de | pas d’urgence | pas d urgence | pas de danger | aucun danger | aucune urgence | mal compris | vous vous trompez | tu te trompes | je parle du | je parle de | je parle des | je parlais | je voulais dire | je voulais juste | je veux juste | je demande juste | not an emergency | no danger | personne n’est blessé | personne n est blesse | personne n’est en danger | personne n est en danger | pas de blessé | pas de blessés | aucun blessé | personne n’est tombé
emergency-in_earnest = ai peur | a peur | avons peur | ont peur | fait peur | peur que | vrai | vraie | vraiment | blague | rigole | plaisante | pas que | pas seulement | au secours | aidez
emergency-not = non ce | non c | non je | non pas | non il | non mais | non non | non rien | mais non | pas du tout | ce n est pas | ce n’est pas | c est pas | c’est pas | il n y a pas | il n’y a pas | y a pas | y’a pas | pas de danger | pas d urgence | pas d’urgence | aucun danger | aucune urgence | vous avez mal compris | tu as mal compris | mal compris | vous vous trompez | tu te trompes | erreur | je parle | je parlais | je voulais | je veux juste | je demande juste | je posais | c était juste | c’était juste | il s agit | il s’agit | no it | no i | it is not | not an emergency
# « Il est là », « continuer » : lus, jamais dits.
emergency-arrived = là | arrivé | arrivée | arrivés | arrivées | arrive | arrivent | venu | venue | venus | sur place | here
emergency-arrived_beside = il | elle | ils | elles | est | sont | ont | c | c’est | ça | y | bon | ok | oui | merci | beaucoup | svp | maintenant | enfin | déjà | vient | viennent | de | d | l | le | la | les | secours | pompier | pompiers | ambulance | police | gendarmes | gendarmerie | samu | protection | civile | voilà | he | she | they | is | are
emergency-goes_on = continuer | continuez | continue | continuons | suite | suivant | reprendre | reprenez | reprenons | next | go on
emergency-goes_on_beside = ok | oui | d’accord | on | la | le | je | veux | voudrais | maintenant | svp | ma | mon | plainte | signalement | demande
# Un fil nu : lu, jamais dit.
emergency-wire = fil | fils | câble | câbles | wire
emergency-bare = dénudé | dénudés | dénudée | denude | nu | nus | bare
