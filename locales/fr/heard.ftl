# Ce que l’on lit chez les gens et ne dit jamais. Chaque ligne : des mots qui veulent dire la même chose.

# « Arrêtez de m’écrire » : la fin, de quoi, à qui.

heard-mute_alone = stop | arrêt | arrêter | arrêtez | arrête | stopper
heard-mute_more = tout | toutes | all | everything | now | maintenant | ok | svp | stp | please | merci | s | il | vous | plaît
heard-mute_whole = désabonner | désabonne | désabonnez | désabonnement | désinscrire | désinscrivez | désinscription | désactiver
heard-mute_end = stop | stopper | stoppez | arrêter | arrêtez | arrête | arrêt | cessez | cesser | fin | finissez | suspendre | suspendez | coupez | supprimer | supprimez | enlevez | retirez | désactivez | désactiver | plus | pas | jamais | aucun | aucune | sans | marre | assez
heard-mute_noun = message | messages | msg | msgs | sms | notification | notifications | notif | notifs | alerte | alertes | pub | publicité | publicités | spam | news | newsletter | abonnement | liste | messagerie
heard-mute_send = écrire | écrivez | écris | envoyer | envoyez | envoie | envoi | envois | contacter | contactez | déranger | dérangez | avertir | avertissez | prévenir | prévenez | recevoir | reçoive
heard-mute_to = me | m | moi | recevoir | reçoive
heard-mute_beside = de | d | du | des | ne | n | les | le | la | l | vos | votre | ces | cette | ce | je | j | ai | en | veux | voudrais | souhaite | voulez | pouvez | vous | s | il | plaît | svp | stp | merci | à | a | tous | toute | toutes | ici | maintenant | désormais | que | et | the | your | my | please | receive | send | sending | to | no | more | want | i | dont | don | t

# Et le retour.

heard-unmute_alone = start | reprenez | reprendre | subscribe | réabonner | réabonnez | réabonnement | réactiver | réactivez
heard-unmute_again = reprenez | reprendre | recommencez | recommencer | remettez | remettre | rétablir | rétablissez | réactiver | réactivez | réabonner | réabonnez | start | nouveau | resume | again | activer | activez

# « J’autorise la traduction », « ne traduisez pas mes mots ».

heard-part_verb = séparer | séparez | sépare | dissocier | dissociez | dissocie | délier | déliez | détacher | détachez | détache | retirer | retirez | retire | enlever | enlevez | enlève | annuler la liaison | separate | unlink | disconnect | remove
heard-part_noun = téléphone | téléphones | tel | portable | portables | appareil | appareils | phone | phones
heard-part_beside = je | j | veux | voudrais | souhaite | pouvez | vous | peux | il | faut | les | le | l | la | un | deux | mes | mon | mes deux | ces | ce | cet | autre | autres | de nouveau | à | nouveau | relié | reliés | lié | liés | de | du | d | moi | compte | s | te | plaît | svp | merci | bonjour | please | my | the | two | other | i | want | to
heard-part_not_me = ce n’est pas moi | c’est pas moi | pas moi | ce n’était pas moi | c’était pas moi | ce n’est pas le mien | c’est pas le mien | pas à moi | ce n’est pas mon téléphone | c’est pas mon téléphone | not me | it was not me | it wasn’t me | not mine
heard-abroad_noun = traduction | traductions | traduire | traduisez | traduis | traduit | traduits | traduite | google | translate | translation | translating
heard-abroad_yes = oui | autoriser | autorise | autorisez | accepter | accepte | permettre | permets | accord | ok | okay | pouvez | peux | activer | activez | yes | allow | accept | agree
heard-abroad_no = non | ne | pas | sans | jamais | refuser | refuse | arrêter | arrêtez | arrête | interdire | interdis | stop | désactiver | désactivez | no | not | never | dont
heard-abroad_beside = je | n’ai | ai | donne | mon accord | j | suis | d | de | la | le | les | l | mes | mon | ma | mots | message | messages | à | a | pour | que | vous | veux | voudrais | souhaite | plus | étranger | service | par | svp | s | il | te | plaît | merci | finalement | à la | my | words | me | i | to | do | the | t | please | abroad

# La relecture : ce qui envoie, ce qui change une ligne, ce qui attend.

heard-send = envoyer | envoyez | envoie | envoi | transmettre | transmettez | valider | validez | valide | confirmer | confirmez | confirme | soumettre | send | submit | lancez | lance | expédiez | expedier | enregistrez | enregistrer | déposez | deposez | go | vas-y | allez-y | allons-y
heard-yes = oui | ok | okay | yes
heard-send_beside = envoyer | envoyez | envoie | envoi | transmettre | transmettez | valider | validez | valide | confirmer | confirmez | confirme | soumettre | send | submit | it | now | la | le | les | l | ma | mon | ce | cette | c | est | d | je | j | vous | pouvez | peux | tout | bien | très | sûr | bon | bonne | accord | parfait | correct | exact | juste | merci | beaucoup | svp | s | il | te | plaît | stp | maintenant | signalement | demande | réclamation | plainte | idée | proposition | comme | ça | allez | y | vas | et | that | all | good | please | thanks | right
heard-send_around = prie | veuillez | voudrez | bcp | vite | vitement | rapidement | rapide | urgent | urgence | urgemment | immédiatement | immediatement | aussitôt | suite | d’avance | avance | infiniment | mille | fois | mercii | mrc | remercie | monsieur | madame | mr | mme | frère | soeur | sœur | mon ami | chef | que | dieu | bénisse | garde | protège | récompense | vous | voilà | voila | tout | alors | donc | bah | ben | eh | hop | go | ahead | inchallah | nouveau | encore | une | à | commune | mairie | faire | faites | fais | ok | oui | on | en | do | quickly | fast | asap | already | and | the | sir | thank | you | god | bless | pour | moi | nous | pour moi | ma | mon | celle-ci | celui-ci | celle-là | aussi | quand même | même | allons | tant pis | plainte | réclamation | signalement | dossier | message | peut | vas | y | dit | sans attendre | please | him | this | pr | px | tu | au maire | ça | cela | j'accepte | accepte | consens | donne | accord | guide | guident | pardonne | assiste | accorde
heard-send_said = dis | dit | déjà | ai | te | vous | répète | said | told
heard-send_as_is = laissez | laisse | tel | quel | telle | quelle | leave | as | ainsi | comme ça | comme c’est | quand même
heard-grumbles = de toute façon | de toutes façons | de toute manière | on verra | et on verra | on va voir | et on va voir | nous verrons | même si | comme d’habitude | comme toujours | personne ne | personne lit | ça sert à rien | ça ne sert à rien | ça changera rien | ça ne changera rien | vous ne ferez rien | vous ferez rien | ça m’étonnerait | j’espère | en espérant | advienne que pourra | anyway | nobody reads | whatever | we will see | let’s see
heard-send_whole = c’est bon | c bon | c’est tout bon | tout est bon | tout est correct | c’est parfait | c’est correct | c’est exact | c’est juste | c’est tout juste | c’est bien ça | vas-y | allez-y | vas y | allez y | go ahead | all good | on envoie | on peut envoyer | looks good | c’est parti | c parti | cest parti | on y va | on y go | allons-y | allons y | c’est ok | c ok | tout est ok | tout est bon pour moi | ok pour moi | bon pour moi | c’est bon pour moi | c bon pour moi | ça me va | ca me va | ça me convient | nickel | impeccable | c’est nickel | vous pouvez y aller | tu peux y aller | faites partir | parfait comme ça | let’s go | lets go
heard-send_else = aide | aides | aider | secours
heard-god = dieu | god

heard-review_photo = tof | tofs | foto | fotos | photo | photos | image | images | cliché | picture | pictures | pic
heard-review_place = lieu | endroit | adresse | place | location | localisation | position | emplacement | quartier | rue | where
heard-review_more = manque | incomplet | incomplète | ajouter | ajoutez | ajoute | rajouter | rajoutez | rajoute | joindre | joignez | compléter | complétez | ajout | add | another | append | attach
heard-review_unnamed = anonyme | anonymement | anonymat | anonymous | anonymously
heard-review_without = apparaisse | apparaître | visible | sans | mettez | mettre | affichez | montrez | donnez | cacher | cachez | masquer | masquez | retirez | enlevez | without | hide
heard-review_name = nom | prénom | identité | name | identity
heard-review_wait = encore | attendez | attends | attendre | attente | minute | instant | tard | demain | maintenant | tomorrow | wait | yet | later | moment | patientez | minutes | secondes | patience | attend
heard-review_again = correction | rectification | recommencer | recommencez | recommence | refaire | refaites | corriger | corrigez | corrige | changer | changez | change | modifier | modifiez | modifie | remplacer | remplacez | rectifier | rectifiez | erreur | faux | fausse | mauvais | mauvaise | incorrect | wrong | redo | fix | edit | mistake | trompé
heard-review_description = description | descriptif | texte | la description | mes mots | récit
heard-wants = veux | veut | veu | veulent | vœux
heard-review_not = pas | non | not | no | nan
heard-review_is = c’est | c'est | ce sont | il s’agit | it’s | it's | it is | que | qu | mais | but | plutôt | situé | située | se trouve | est | sont | is | are | c’est bien | c est bien
heard-nothing = rien | nothing | aucun changement | aucune | aucun
heard-nothing_beside = dire | signaler | ai | du | tout | non | pas | merci | finalement | en | fait | c’est | bon | à | changer | corriger | ajouter | de | plus | at | all | no | thanks | ne | je | veux
heard-none_of = ça | ca | cela | ceux | celles | ci | là | ceux-ci | ces | choix | options | liste | those | them | these
heard-laughs = haha | hahaha | ahah | mdr | ptdr | lol | hhh | hhhh
heard-review_beside = dsl | desole | desolee | sorry | excuse | excusez-moi | attendez | attends | nan | oui | pardon | désolé | désolée | excusez | merci | stp | svp | non | fait | finalement | en fait | no | mais | but | avec | sur | par | dans | du | des | et | pas | une | un | de | le | la | les | l | il | y | a | je | j | me | m | suis | veux | voudrais | plus | s | vous | plaît | svp | tout | quelque | chose | c | est | ce | ne | n | en | not | to | for | i | want | something | everything | please | is | the | my

# Les mots qui disent de quoi parle une idée.

heard-theme_streets = vélo | vélos | rue | rues | route | trottoir | trottoirs | parking | piste | cyclable | circulation | lampadaires | passage | transport | transports | bus | taxi | taxis | éclairage | lumière | lampadaire | lampes | stationnement | feux | ralentisseur | ralentisseurs | pistes | cyclables | passerelle | pont | goudronner | signalisation | panneaux
heard-theme_green = arbre | arbres | jardin | jardins | parc | fleurs | verdure | environnement | palmiers | recyclage | tri | planter | plantation | espaces verts | oliviers | déchets | compost | composteurs | poubelles | propreté | potager | fleur | banc | bancs | ombre | fontaine | fontaines
heard-theme_youth = terrain | stade | sport | football | basket | jeunes | enfants | piscine | jeux | skatepark | jeunesse | fitness | gymnase | balançoires | toboggan | sportive | basketball | terrains | stades
heard-theme_culture = culture | festival | musique | théâtre | musée | patrimoine | remparts | cinéma | concert
heard-theme_education = école | écoles | bibliothèque | élèves | étudiants | cours | lecture | soutien | collège | lycée | bibliotheque | médiathèque | crèche | creche | maternelle | garderie | internat | université | livres | alphabétisation | étudier
heard-theme_health = santé | hôpital | médecin | dispensaire | ambulance | pharmacie | infirmier | maternité | dentiste | vaccination | soins | docteur
heard-theme_economy = marché | souk | commerce | commerçants | emploi | artisans | coopérative | coopératives | boutique | marche | tourisme | touristes | emplois | entreprises | formation
heard-theme_solidarity = handicap | handicapés | pauvres | orphelins | âgées | femmes | solidarité | entraide | handicapées | mendiants | sans-abri | fauteuil | fauteuils
heard-theme_services = commune | mairie | papiers | guichet | administration | documents | toilettes | wc | wifi | internet | application | numérique | taxes

# Une idée à côté d’un problème.

heard-idea = propose | proposer | proposons | proposition | idée | idee | idées | suggère | suggere | suggérer | suggestion | suggest | idea
heard-opens_proposal = j’ai une idée | j'ai une idée | j'ai une idee | j’aurais une idée | jai une idée | jai une idee | proposer une idée | proposer une idee | propose une idée | une idée pour la ville | je veux proposer | je voudrais proposer | j'aimerais proposer | voici une idée | i have an idea
heard-proposes = je propose | propose | proposer | proposons | nous proposons | je suggère | suggestion | i suggest
heard-idea_word = idée | idee | idées | idea
heard-idea_became = devient mon idée | deviennent mes idées | est devenue mon idée | devenu de mon idée | devient ma proposition | devient mon idee | advenu de mon idée | avez fait de mon idée | des nouvelles de mon idée | nouvelles de mon idée
heard-idea_beside = je | j | j’ai | ai | veux | voudrais | aimerais | bonjour | bonsoir | salut | une | un | petite | bonne | nouvelle | de | du | des | pour | la | le | les | l | notre | nos | ma | mon | ville | quartier | commune | jeunes | enfants | femmes | habitants | tous | vous | à | svp | merci
heard-idea_of = de | du | des | d | pour
heard-idea_aim = pour que | pour qu | pour qu’ils | pour qu’on | afin | so that
heard-purpose = pour | afin | so that | to help
heard-joins = et | mais | puis | aussi | ainsi | sinon | ensuite | and | but | also

# « On voudrait une piscine » : ce que l’on souhaite de nouveau est une idée ; ce qui est à réparer n’en est pas une.

heard-wishes = on voudrait | nous voudrions | on aimerait | nous aimerions | j’aimerais | je voudrais | on veut | nous voulons | je veux | à vouloir | qui veulent | veulent | il faudrait | il nous faudrait | nous faudrait | il nous faut | il faut | ce serait bien | ça serait bien | serait bien | ce serait super | serait utile | on souhaite | nous souhaitons | je souhaite | je souhaiterais | on souhaiterait | on a besoin | nous avons besoin | besoin | on demande | nous demandons | on réclame | on rêve | pourquoi pas | we want | we would like | we need | on devrait | on pourrait | vous devriez | vous pourriez | la commune devrait | il serait bon | il serait utile
heard-wish_beside = un | une | des | de | d | avoir | qu | que | on | mette | mettre | construise | construire | crée | créer | ait | y | il | plus | beaucoup | quelques | nouveau | nouvelle | nouveaux | nouvelles | autre | autres | petit | petite | petits | grand | grande | vrai | vraie | vraiment | aussi | bien | ici | à | nous | a | some | more | new | faire | ouvrir | installer | aménager | planter | prévoir | pouvoir | demander | municipal | municipale | public | publique | proposer
heard-wish_one = one
heard-wish_things = piscine | piscines | terrain | terrains | stade | jardin | jardins | parc | parcs | bibliothèque | bibliotheque | médiathèque | crèche | creche | garderie | skatepark | banc | bancs | arbre | arbres | fontaine | fontaines | aire | aires | jeux | balançoires | piste | pistes | maison de jeunes | maison des jeunes | salle | théâtre | cinéma | musée | marché | parking | toilettes | wc | kiosque | festival | gymnase | école | collège | lycée | université | potager | ombre | swimming pool | garden | park | library | playground | centre culturel | centre sportif | centre social | maison de quartier | terrain de sport | piscine municipale | médiathèque municipale | salle de sport | salle polyvalente | piste cyclable | pistes cyclables | espace vert
heard-wish_mends = réparer | réparez | réparé | réparée | réparés | réparées | réparation | nettoyer | nettoyez | nettoyé | nettoyée | entretenir | entretien | rouvrir | rouvrez | rénover | fermé | fermée | fermés | fermées | cassé | cassée | cassés | cassées | sale | sales | couper | coupez | élaguer | tailler | arroser | enlever | enlevez | repair | broken | signaler | savoir
heard-wish_asks = pourquoi pas | serait-il possible | why not
heard-idea_lack = nulle part | n’ont pas de | n’ont rien | ont rien | n’a pas de | n’avons pas de | on n’a pas | on a pas | il n’y a pas | il y a pas | y a pas | il n’y a rien | aucun endroit | manque | nowhere
heard-idea_why = pour que | pour qu’ | pour qu’on | pour qu’ils | pour qu’elles | pour les | pour nos | pour mes | afin | parce que | parce qu’ | car | comme ça | so that | because | pour avoir | pour donner | pour éviter | pour permettre | pour aider | pour protéger | comme ça les | ainsi les

# « Effacez toutes mes données » : le verbe, les données, « sur moi ».

heard-erase_whole = supprimez-moi | supprimer moi | effacez-moi | effacer moi | oubliez-moi | delete me | erase me | forget me | droit à l’oubli | supprimez tout sur moi | effacez tout sur moi
heard-erase_verb = effacer | effacez | efface | effacement | supprimer | supprimez | supprime | suppression | détruire | détruisez | oublier | oubliez | retirer | retirez | delete | erase | remove | wipe | effaciez | supprimiez | enlever | enlevez | effaces | supprimes | suprime | suprimer | suprimez | éffacer | éffacez | vire | virez | jetez | jeter | nettoyez | éliminez
heard-erase_plainly = supprimer | supprimez | supprime | effacer | effacez | efface | delete | erase
heard-erase_noun = données | donnée | informations | information | infos | compte | profil | historique | coordonnées | data | account | info | traces | trace | numéro
heard-erase_number = numéro | numero | number | téléphone
heard-erase_words = messages | message | msg | conversation | conversations | discussion | vocaux | photos
heard-erase_mine = notre | nôtre | mes | mon | ma | j’ai | je | nos | my
heard-erase_what = ce que j’ai | ce que je | ce que | ceux que | tout ce que
heard-erase_me = moi | me | concerne | concernant | écrit | dit | envoyé | ecrit | ecris | ecri | écris | ecrits | écrits | envoyer | envoyés | envoie | dis | raconté | posté
heard-erase_all = tout | toutes | tous | everything | all | tt
heard-erase_beside = mes | mon | ma | les | la | le | l | de | des | du | d | vous | avez | ont | que | qui | ce | je | j | veux | voudrais | souhaite | demande | s | il | plaît | plait | svp | stp | merci | à | a | sur | chez | personnelles | personnelle | personnel | perso | privées | tout | toutes | tous | maintenant | définitivement | complètement | et | droit | pouvez | my | please | you | have | about | i | want | the | to | personal | of | ai | j’ai | ici | on | moi | vos | cette | comment | puis | peux | peut | pourriez | possible | faire | pour | est | cela | aimerais | bien | bonjour | suis | toute | tt | avec | veuillez | aussi | complet | entièrement | nous | avons | ça | ca | cela | bon
heard-asked_how = comment | faire | je | pour | peux | puis | veux | voudrais | alors | bonjour | svp | et | ok | que | vous | pouvez | merci | de
heard-erase_name = nom | prénom | name
heard-erase_back = gardez | garder | conservez | conserver | laissez mes données | laissez tout | ne supprimez | ne supprimez pas | ne supprime | supprimez pas | ne pas supprimer | n’effacez | n effacez | effacez pas | ne pas effacer | annulez | annuler | annule | j’annule | changé d’avis | change d avis | changer d’avis | je ne veux plus supprimer | je ne veux plus effacer | je reste | je regrette | revenir en arrière | keep my data | keep everything | do not delete | don t delete | changed my mind | cancel the deletion

# « Qui lit ce que j’écris ? », « vous vendez nos données ? ».

heard-data_sell = vendre | vendez | vends | vend | vendu | vendues | revendre | revendez | partager | partagez | partagées | diffuser | diffusez | publier | publiez | espionner | espionnez | surveillez | pirater | piraté | sell | share
heard-data_what = données | donnée | infos | informations | messages | message | conversation | conversations | numéro | numero | photos | nom | adresse | data | coordonnées | identité | vocaux | position
heard-data_mine = notre | mes | mon | ma | nos | notre | my | our | personnelles | personnels | privées
heard-data_written = ce que j’écris | ce que j’ecris | ce que j’ecri | ce que j’ai écrit | ce que je dis | ce que j’envoie | ce que je vous envoie | ce qu’on écrit | ce que l’on écrit | ce que nous écrivons | ce que je raconte | what i write | qui les lit | et qui les lit | mes messages | ce que vous avez sur moi | infos avez vous sur moi | infos avez-vous sur moi | mon numéro | mon numero | mes numéros | mon num | mes infos | mes informations | ce que je vous écris | ce que je vous dis
heard-data_who = qui | à qui | avec qui | combien | où | ou vont | pourquoi | est-ce que | que faites | comment | who | where | quel | quelle | quelles | quels
heard-data_use = lit | lis | lire | lisent | lisez | voit | voir | voient | voyez | donne | donner | donnez | donnent | garde | gardez | garder | gardés | gardées | conservez | conservés | conservées | conserver | stocke | stockez | stockées | stockés | utilise | utilisez | utiliser | utilisées | vont | va | arrivent | reçoit | reçoivent | recoit | accès | visible | visibles | public | publics | protégées | protégés | protégé | faites | transmettez | sécurisé | sécurisées | consulte | consulter | read | see | keep | use | protegées | protegés | protege | enregistrez | enregistrées | enregistrés | surveille | partent | part | finissent | sûr | sûres | devient | deviennent | advient | sort | stocke | héberge | hébergé | hébergés | société | entreprise | serveur | serveurs

# « Je n’accepte pas », dit juste après l’avis.

heard-refuse_whole = je refuse | je refuse tout | jamais de la vie | pas d’accord | pas question | hors de question | i refuse | i do not agree | i disagree
heard-refuse_verb = accepte | accepter | accord | consens | consentir | consentement | agree | accept | consent
heard-refuse_not = ne | n | pas | non | jamais | aucun | not | don | dont | no | never
heard-refuse_beside = je | j | suis | d | de | du | tout | vos | votre | ces | cette | ça | cela | conditions | condition | règles | avis | charte | le | la | les | l | mon | donne | avec | à | merci | svp | désolé | désolée | mais | moi | ce | traitement | données | mes | i | do | t | the | your | terms | to | this | sorry | thanks
heard-accept = j’accepte | j accepte | accepte | acceptez | accepté | je suis d’accord | suis d’accord | je veux bien | changé d’avis | je continue | on continue | je veux continuer | i accept | i agree | i changed my mind

# Après l’envoi : « j’ai oublié », « et aussi », « c’est surtout », ce qui parle d’un autre problème, les mots de politesse.

heard-adds = j’ai oublié | j’avais oublié | j’oubliais | oublié de dire | oublié de préciser | je rajoute | je rajoutes | j’ajoute | je veux ajouter | je voudrais ajouter | je veux rajouter | je voudrais rajouter | à ajouter | ajoutez | ajoutez-y | ajouter | ajoute | rajoutez | rajouter | rajoute | pour préciser | je précise | précision | pour compléter | je complète | complément | j’ai omis | un détail | autre détail | autre chose sur | notez | notez que | sachez | sachez que | i forgot | add | also add | please add | au fait | à propos | a propos | au passage | il faut savoir que | pour info | pour information | by the way | encore une chose | une autre chose | autre chose | une dernière chose | one more thing | one thing more
heard-adds_that = ajouter que | rajouter que | ajouter qu | rajouter qu | préciser que | préciser qu | écrivez aussi que | écrivez aussi qu | écrivez que | écris aussi que | écrivez aussi | écrivez bien que | ajoutez que | ajoute que | ajoutez aussi que | rajoutez que | rajoute que | notez que | notez aussi que | mettez que | mettez aussi que | mettez aussi | précisez que | précisez aussi que | marquez que | add that | also write that | j’ajoute que | j’ajoute qu | je rajoute que | je précise que | je précise qu | faut ajouter que | il faut ajouter que | dites aussi que | dites leur que | mettez qu | rajoutez qu | ajoutez qu
heard-adds_it = ajoutez-le | ajoutez le | ajoutez-la | ajoute-le | ajoute le | rajoutez-le | rajoute-le | notez-le | mettez-le aussi | mettez-le | écrivez-le | ajoutez ça | ajoute ça | ajoutez cela | add it | ajoutez les | ajoutez-les | notez le | notez ça | mettez ça | écrivez ça | marquez-le | marquez le
heard-given = que j’ai donné | que j’ai donnée | que j’ai indiqué | que j’ai indiquée | que j’ai écrit | que j’ai écrite | que j’ai mis | que j’ai mise | que j’ai dit | que j’ai envoyé | que je vous ai donné | que je vous ai donnée | que je vous ai indiqué | que j’avais donné | que j’avais donnée | que j’avais mis
heard-told_you = dit | déjà | répète | répété | mettez | écrivez | choisissez
heard-told_you_beside = je | j’ai | j'ai | jai | ai | vous | vous l’ai | te | t’ai | l’ai | le | que
heard-goes_on = et | mais | oui mais | oui et | ah et | aussi | c’est surtout | surtout | en plus | de plus | en fait | d’ailleurs | plus précisément | plus exactement | sinon | par ailleurs | and | also | besides
heard-adds_beside = cette | ce | ça | cela | ceci | la | le | les | l | une | un | photo | photos | image | à | a | avec | sur | dans | pour | ma | mon | mes | signalement | demande | plainte | réclamation | dossier | je | j | veux | voudrais | svp | s | il | vous | te | plaît | merci | this | it | to | my | complaint | request | please | première | premier | précédente | ancienne | déjà | envoyée | aussi | ajoutez | mettez | que | j | ai
heard-opening_beside = de | dire | d | préciser | que | qu | il | y | a | je | j | vous | veux | voudrais | ai | oublié | oui | mais | ah | oh | c | est | en | fait
heard-opening_ends = de | dire | préciser | que | qu | aussi | également | d
heard-plain_no = non | nan | no | nope | nn | mais non
heard-relative = qui | que | dont
heard-another = autre problème | autre souci | autre chose à signaler | autres soucis | deuxième problème | second problème | deuxième signalement | autres problèmes | autre signalement | autre réclamation | autre plainte | autre demande | autre fuite | autre trou | autre lampadaire | autre endroit | nouveau problème | nouveau signalement | nouvelle réclamation | nouvelle plainte | nouvelle demande | another problem | another complaint | new problem | new complaint | ajouter une plainte | ajouter un signalement | ajouter une réclamation | une autre plainte | un autre signalement | une nouvelle plainte | un nouveau signalement | une deuxième plainte | un deuxième signalement | profite pour signaler | profite pour vous signaler | profite pour vous dire qu | profite pour vous parler | profite aussi pour signaler | profite de ce message pour | profite de l’occasion pour signaler | par la même occasion
heard-one_thing = une chose | autre chose | quelque chose | one thing | one more thing
heard-thanks = merci | mercii | mrc | mrci | beaucoup | bcp | infiniment | mille | fois | bien | vraiment | et | bon | bonne | journée | soirée | d’accord | ok | super | parfait | très | gentil | à vous | de votre | pour votre | pour tout | aide | réponse | thanks | thank | you | so | much | very | génial | nickel | cool | top | excellent | formidable
heard-noted = noté | note | reçu | compris | vu | patiente | patienter | attends | attendrai | noted | understood | parfait | nickel | génial | excellent
heard-noted_beside = ok | okay | oki | d’accord | dac | bien | très | parfait | super | merci | beaucoup | bcp | c | c’est | cest | je | j | j’ai | ai | vais | l | le | la | numéro | message | réponse | votre | moi | de | mon | côté | ça | marche | bon | alors | donc | et | tout | it | got

# Au milieu du formulaire : « c’est le même », « anonyme », « laissez tomber ».

heard-review_also = aussi | également | et aussi | also
heard-too = aussi | également | as well
heard-in_addition = en plus | de plus | par ailleurs | en outre | aussi | et aussi | également | d’ailleurs | et en plus | et puis | besides | also
heard-fails = marche | marchent | fonctionne | fonctionnent | allume | allument | éclaire | éclairent | ramasse | ramassent | ramassée | ramassées | ramassés | vidée | vidées
heard-same = même | pareil | identique | same
heard-same_beside = oui | c | est | c’est | le | la | que | lui | mien | mon | ma | problème | celui | celui-là | ça | bien | exactement | moi | aussi | yes | it | is | the | one | that | au | à | dans | sur | l | toujours | pour | in | at | premier | première | précédent | précédente | dernier | dernière | avant | autre | signalement | tout | heure | deux | les | pareillement | tous | toutes | ensemble | chacun | chacune | autres
heard-this = celle-ci | celle-là | celui-ci | celui-là | cette | ça | cela | celle | seule | this | that
heard-this_beside = oui | c | est | c’est | la | le | une | je | veux | prends | choisis | lire | voir | pétition | idée | demande | de | du | oui | bien | yes | one | petition | idea
heard-tie_resident = j’habite ici | je vis ici | habite taroudant | vis à taroudant | habite à taroudant | suis de taroudant | i live here
heard-tie_activity = boutique | magasin | commerce | travaille ici | travaille à taroudant | je travaille | mon atelier | hanout | bureau | école ici | my shop | work here
heard-tie_neither = habite agadir | habite à | habite ailleurs | vis ailleurs | n’habite pas | n’habite plus | ni l’un ni l’autre | aucun des deux | étranger | france | marrakech | casablanca | rabat
heard-decision_support = soutiens | je soutiens | je la soutiens | je signe | signer | avec vous | je suis pour | pour moi oui | d’accord | i support
heard-decision_leave = non merci | pas envie | ne m’intéresse pas | m’intéresse pas | pas intéressé | je suis contre | contre
heard-hesitates = peur | crains | confiance | hésite | réfléchir | réfléchis | sécurisé | danger | risque | scared
heard-lead_name = je | m | m’appelle | mappelle | appelle | mon | nom | est | c’est | c | moi | suis | my | name | is
heard-no_name = j’ai | je | suis | une | un | au | dans | pour | avec | mais | pas | qui | que | mon | ma | mes | ça | ok | envoyez | envoyer | envoie | the | my | have | please
heard-why = pourquoi | à quoi | pour quoi | why
heard-not_at_hand = pas sur moi | pas avec moi | pas ma carte | oublié | me souviens pas | rappelle pas | à la maison | forgot
heard-opens_petition = veux signer | voudrais signer | aimerais signer | signer pour | je signe pour | veux soutenir la pétition | want to sign
heard-petition_named = pétition | petition | pétitions
heard-petition_number = signature | signatures | signataire | signataires | combien de soutiens | combien de personnes
heard-petition_asks = combien | suffit | suffisent | suffisant | assez | quels documents | quels papiers | quelles pièces | documents | pièces | conditions | où déposer | où la déposer | où dépose | comment déposer | comment la déposer | dépose | déposer | remettre | how many | enough | which papers
heard-petition_not = signer la | je signe | soutenir la | retirer | combien de pétitions | avez vous combien | en cours | ouvertes | légaliser | légalisation | legaliser | legalisation | légalisé | payer
heard-land = terrain | terrains | terre | terres | parcelle | propriété | lot
heard-land_taken = m’ont pris | m’a pris | nous ont pris | nous a pris | ont pris une partie | a pris une partie | expropriation | exproprié | expropriés | expropriée | indemnisé | indemnisés | indemnisation | dédommagement | dédommagé | dédommagés | empiète sur | pas payé
heard-feast = mariage | noces | fête | baptême | fiançailles | cérémonie | funérailles | deuil | wedding
heard-feast_outside = fermer la rue | bloquer la rue | barrer la rue | occuper la rue | dans la rue | tente | chapiteau | khzana | bâche
heard-feast_asks = peut-on | puis-je | est-ce qu’on peut | est-ce que je peux | que faut-il | qu’est-ce qu’il faut | autorisation | faut-il | permis | on peut
heard-office_time = heures du bureau | heures de bureau | heures d’ouverture | horaires du bureau | horaires de la commune | horaires d’ouverture | vos horaires | vos heures | opening hours | ouvert le samedi | ouverts le samedi | ouverts le dimanche | ouvert le dimanche
heard-opens_my_data = savez sur moi | sais sur moi | avez sur moi | gardez sur moi | données personnelles | mes informations | mes infos | know about me | savez de moi | savez-vous de moi | savez-vous sur moi | avez-vous sur moi | connaissez de moi | gardez-vous sur moi
heard-opens_data_correction = corriger mes données | rectifier mes données | corriger mes informations | rectifier mes informations | corriger ce que vous avez sur moi | mes données sont fausses | droit de rectification
heard-what_show = tout | tout voir | voir tout | montrez | montre | savez sur moi | avez sur moi | gardez sur moi | affichez | show
heard-what_stop_notices = plus de messages | plus d’avis | pas recevoir | ne plus recevoir | ne m’écrivez plus | silence
heard-what_link = changé de numéro | changé de téléphone | nouveau numéro | nouveau téléphone | autre numéro | relier | lier | deux téléphones | changer mon numéro | changer mon numero | changer de numéro | changer de numero | changer mon téléphone | changer de téléphone | modifier mon numéro
heard-what_erase = effacer | effacez | efface | supprimer | supprimez | supprime | oubliez-moi | delete
heard-sure_erase = supprimez tout | effacez tout | supprime tout | efface tout | oui supprimez | oui effacez | je suis sûr | je suis sûre | je confirme | delete everything
heard-waits = attendez | attends | un instant | une minute | deux minutes | plus tard | je reviens | pas maintenant | wait | later | attend | attendez je | attends je | patientez | deux secondes | une seconde | un moment | pas fini | je dois d'abord demander | je dois d'abord consulter | laissez moi demander | laissez moi consulter | laissez-moi demander | laissez-moi consulter
heard-sends_photo = je fais la photo | je fait la photo | je prends la photo | je prend la photo | je vous envoie | je vous envoi | on vous envoie | nous vous envoyons | j’envoie la photo | j’envoie les photos | je vais prendre | je vais faire une photo | je prends une photo | taking the photo | sending the photo | je te l’envoi | je te l’envoie | je vous l’envoi | je vous l’envoie | je l’envoi | je te l envoi | je vous l envoi | je t’envoie | je t’envoi | je la prends | je la prend | je les envoie
heard-here_is = voilà | voila | voici | tenez | tiens | here is | here
heard-sends_later = plus tard | tout à l’heure | demain | ce soir | une autre fois | later | tomorrow
heard-withdraws = retirer mon soutien | retire mon soutien | annuler mon soutien | annule mon soutien | retirer ma signature | retire ma signature | enlever ma signature | retirer mon nom | enlever mon nom | enlevez mon nom | retirez mon nom | ne soutiens plus | withdraw my support | retirez mon soutien | annulez mon soutien | enlever mon soutien | enlève mon soutien | enlevez mon soutien | supprimer mon soutien | supprimez mon soutien | retirer ma voix | plus soutenir
heard-secret = secret | secrète | confidentiel | confidentielle | confidentialité | discrétion | secret
heard-stops = annuler | annuler tout | annulez tout | annule tout | annulez | j’annule | laisse tomber | laissez tomber | j’abandonne | je ne veux plus | je veux plus | forget it | never mind | cancel | cancel it
heard-means = voulais | parlais | dire | plutôt | meant
heard-rather = plutôt | en réalité | rather | instead
heard-counts = il | y | en | a | sont | il y en a | ya | yen | y’en | ils | elles | cest | c’est | était | etait | pas | seulement | there | are
heard-hurt = blessé | blessée | blessés | blessées | blesse

# « Je veux retirer mon signalement » : le verbe, ce qu’on retire, ce qui peut se dire autour ; et « finalement, gardez-le ».

heard-withdraw_verb = retirer | retirez | retire | retrait | annuler | annulez | annule | annulation | supprimer | supprimez | supprime | suppression | effacer | effacez | efface | enlever | enlevez | enlève | fermer | fermez | clore | clôturer | clôturez | abandonner | abandonnez | abandonne | renoncer | renonce | stopper | stoppez | arrêter | arrêtez | withdraw | cancel | delete | remove | close | drop
heard-withdraw_less = ne veux plus | veux plus | plus besoin | plus nécessaire | plus la peine | laisser tomber | laissez tomber | laisse tomber
heard-withdraw_support = soutien | signature | vote
heard-withdraw_noun = signalement | signalements | plainte | plaintes | réclamation | réclamations | demande | demandes | dossier | requête | doléance | ticket | complaint | report | request | annonce | annonces
heard-withdraw_beside = je | j | on | veux | voudrais | souhaite | souhaiterais | aimerais | désire | peux | puis | peut | pouvez | pourriez | est | ce | que | qu | de | du | d | le | la | les | l | mon | ma | mes | mien | votre | cette | à | au | aux | pour | par | en | svp | stp | s | il | elle | vous | te | plaît | plait | merci | bonjour | bonsoir | salut | en fait | finalement | c | c’est | une | un | erreur | ai | me | suis | trompé | trompée | moi | nous | déjà | envoyé | envoyée | déposé | déposée | fait | faite | envoyer | déposer | tout | suite | maintenant | tout de suite | comment | possible | besoin | n’est | n | est plus | ne | plus | pas | peine | la peine | dernier | dernière | numéro | ça | cela | ce n’est | stop | i | want | to | my | the | please | can | it | no | longer | donc | alors | ok | oui | non | ça | ca
heard-withdraw_whole = annuler mon envoi | annulez tout ce que j’ai envoyé | je me désiste | je renonce | oubliez mon signalement | oubliez ma demande | oubliez ma plainte | laissez tomber ce n’est plus la peine | ce n’est plus la peine | plus la peine | c’est plus la peine | clôturez | clôturez-la | clôturez le signalement | clôturez la demande | cloturez | vous pouvez clôturer | vous pouvez cloturer | vous pouvez fermer le dossier | fermez le dossier | fermez la demande | oui fermez | oui clôturez
heard-withdraw_not = n’annulez pas | n annulez pas | ne retirez pas | ne supprimez pas | ne fermez pas | ne clôturez pas | ne pas annuler | pas annuler | pas retirer | qui a annulé | a été annulé | a été annulée | a été fermé | a été fermée | avez fermé | avez annulé | a fermé | a annulé | do not cancel | don t cancel
heard-withdraw_back = gardez | garder | remettez | remettre | remets | rouvrez | rouvrir | réouvrez | rétablissez | laissez mon signalement | laissez ma demande | laissez ma plainte | ne la retirez pas | ne le retirez pas | ne retirez pas | n’annulez pas | n annulez pas | changé d’avis | change d avis | changer d’avis | je regrette | revenir en arrière | en fait non | keep it | put it back | reopen | changed my mind | annulez l’annulation | annuler l’annulation | annule l’annulation | annulez le retrait
heard-withdraw_back_verb = remettez | remettre | remets | remet | rouvrez | rouvrir | réouvrez | rétablissez | rétablir | restaurez | restaurer | réactivez | réactiver | relancez | ramenez | rendez | récupérer | récupérez | reopen | restore

# Laquelle : « la première », « la deuxième », « celle de la lampe ».

heard-order_first = première | premiere | 1ère | 1ere | premier | 1er | first
heard-order_second = deuxième | deuxieme | 2ème | 2eme | 2e | seconde | second
heard-order_third = troisième | troisieme | 3ème | 3eme | 3e | third
heard-order_latest = dernière | derniere | dernier | last | latest | récente | récent
heard-order_all = les deux | toutes les deux | tous les deux | toutes mes | tous mes | both
heard-order_about = de | du | des | d | sur | concernant | pour | propos | celle | celui | about | for

# « Au même endroit » : ce dont on dit « même », et « là-bas ».

heard-place_word = endroit | lieu | place | adresse | rue | quartier | coin | emplacement | avenue | boulevard | route | derb | hay | douar | position | localisation | place | spot | street
heard-there = là-bas | idem
heard-unsends = n’envoyez pas | n’envoyez rien | n’envoyez plus | envoyez pas | envoyez rien | envoyez plus | ne l’envoyez pas | ne l’envoyez plus | l’envoyez pas | l’envoyez plus | la envoyez pas | j’envoie pas | j’envoie rien | j’envoie plus | je n’envoie pas | je n’envoie rien | je n’envoie plus | n’envoie pas | n’envoie rien | envoie pas | envoie rien | envoie plus | l’envoie pas | l’envoie plus | l’enverrai pas | n’enverrai pas | n’enverrai rien | j’enverrai pas | pas envoyer | rien envoyer | plus envoyer | pas l’envoyer | plus l’envoyer | ne pas l’envoyer | ne pas envoyer | ne rien envoyer | pas qu’on l’envoie | pas que ça parte | pas la déposer | plus la déposer | pas déposer | je renonce | je retire ma demande | je retire ma plainte | je retire tout | changé d’avis | don’t send | do not send | dont send | don’t submit | plus déposer | ne souhaite plus | ne souhaite pas envoyer | pas déposer | garde ça pour moi | garde pour moi | ne faites rien | faites rien | ne l’enregistrez pas | ne transmettez pas | ne transmettez rien | ne la transmettez pas | pas la peine d’envoyer | pas besoin d’envoyer | plus la peine d’envoyer | pas la peine de l’envoyer | plus besoin de l’envoyer
heard-passes = je saute | on saute | sautez | saute cette | sous la main | rien à ajouter | rien d’autre | rien de plus | pas la peine | pas nécessaire | pas obligatoire | pas besoin | inutile | continue sans | continuez sans | continuer sans | continuez | on continue | on passe à la suite | je passe mon tour | la mets pas | le mets pas | les mets pas | mets pas | met pas | l’envoie pas | j’envoie pas | n’envoie pas | n’envoyez pas | envoyez pas | la joins pas | joins pas | l’ajoute pas | floue | flou | pas nette | trop sombre | il fait noir | il fait nuit | plus tard | demain | la prochaine fois | une prochaine fois | une autre fois | sans photo | sans image | sans rien | c’est tout | c’est tout ce que j’ai | laisse tomber la photo | laissez tomber la photo | pas de caméra | batterie | moving on | no picture | without a picture | nothing to add | that’s all | passons | à la suite | trop lourde | trop lourd | trop gros | trop grosse | ne passe pas | ne marche pas | marche pas | passe pas | veut pas partir | veut pas passer | charge pas | se charge pas | bloque | s’ouvre pas | j’y arrive pas | arrive pas à la mettre | c’est tout | c tout | c’est bon comme ça | sans elle | continuez sans elle
heard-kept = avez gardé | avez gardée | avez-vous gardé | avez conservé | avez conservée | avez enregistré | avez enregistrée | avez sauvegardé | avez encore | avez toujours | c’est gardé | c’est enregistré | c’est sauvegardé | est gardé | est gardée | est enregistré | est enregistrée | est sauvegardé | est sauvegardée | est toujours là | est encore là | toujours chez vous | est perdu | est perdue | c’est perdu | tout perdu | tout effacé | est effacé | est effacée | avez perdu | avez effacé | avez supprimé | a disparu | gardez ma | gardez mon | did you keep | you still have | is it saved | is it lost
heard-begun = j’ai commencé | j’avais commencé | j’ai écrit | j’avais écrit | j’écrivais | j’ai laissé | j’avais laissé | mon brouillon | demande en cours | plainte en cours | signalement en cours | de tout à l’heure | d’avant | ce que j’ai mis | pas terminé | pas terminée | pas fini | pas finie | i started | i wrote | my draft | reprendre ma plainte | reprendre ma demande | reprendre mon signalement | reprendre là | reprendre où | continuer ma plainte | continuer ma demande | continuer mon signalement | finir ma plainte | finir ma demande | terminer ma plainte | terminer ma demande | tapé tout à l’heure
heard-street = rue | avenue | boulevard | bd | quartier | hay | place | impasse | ruelle | route | cité | lotissement | street

# Ce qu’on dit du service et de soi : « c’est gratuit ? », « qui êtes-vous ? », « j’appelle le 19 ? », « c’est réparé », « bonne continuation ».

heard-free = gratuit | gratuite | gratuits | gratuitement | payant | payante | payer | paye | prix | tarif | coûte | cout | frais | free | cost | pay
heard-free_beside = c | est | ce | c’est | que | qu | combien | ça | cela | vous | votre | le | la | les | service | signalement | demande | plainte | pour | signaler | y | a | t | il | des | de | du | d | je | dois | faut | doit | on | quel | quelque | chose | ou | vraiment | totalement | tout | is | it | this | do | i | have | to | how | much
heard-free_ask = combien ça coûte | c’est combien | il faut payer | dois-je payer | faut-il payer | est-ce payant | est-ce que je dois payer | est-ce que c’est gratuit | est-ce que c’est payant | je dois payer | ça coûte combien | ça coute combien | il y a des frais | c’est gratuit | c gratuit | c’est payant | c payant

# Un papier de l’état civil, bien ou mal écrit, et son prix.

heard-paper_kind = extrait | acte | certificat | attestation | copie | fiche | livret | déclaration | demande | permis | autorisation | carte | papier | papiers | document | documents | passeport
heard-paper_of = naissance | décès | mariage | résidence | célibat | divorce | vie | signature | conformité | identité | nationalité | famille | familiale | individuelle | individuel | administratif | administrative | nationale | inhumer | nationaux | civil | civils | domicile | hébergement | travail | résider | prise en charge | bonne conduite | construire | habiter | démolir | ouverture
heard-paper_whole = extrait | acte de naissance | acte de décès | légalisation | légaliser | légalisé | cin | cnie | carte nationale | état civil | livret de famille | passeport | copie conforme | fiche individuelle | fiche familiale | permis de construire | permis d’habiter | autorisation de construire | casier judiciaire | état civile | légaliser une signature | légalisation de signature | légalisation des signatures | certification de signature | certifier une signature | signature légalisée
heard-paper_beside = je | veux | voudrais | un | une | le | la | l | les | de | du | d | des | mon | ma | mes | svp | s | il | vous | plaît | bonjour | besoin | ai | j | pour | fils | fille | mari | femme | 2 | et | comment | où | avoir | faire | retirer | obtenir | demander | moi | me | faut | peux | puis
heard-bribe = bakchich | bakchiche | bakchish | backchich | corruption | corrompu | corrompue | bribe | bakchichs
heard-bitten = m’a mordu | m a mordu | m’a mordue | m a mordue | l’a mordu | l a mordu | a mordu mon | a mordu ma | a mordu un | a mordu une | a mordu deux | mordu par | mordue par | mordus par | morsure | été mordu | été mordue | nous a mordus | fait mordre | bitten | bit me | bit my | ont mordu | ont mordus | ont mordue | l’ont mordu | m’ont mordu | a mordu le | a mordu la | a mordu les | a mordu l | a mordu des | a mordu quelqu’un | vient de mordre
heard-price = prix | tarif | tarifs | coûte | coûtent | coût | coute | cout | payer | paye | paie | payant | payante | timbre | timbres | frais | gratuit | gratuite | gratuits | dirhams | dh | cost | price | c’est combien | à combien
heard-discount = réduction | réductions | réduc | remise | demi-tarif | demi tarif | tarif réduit | tarif étudiant | tarifs réduits | discount
heard-how_much = combien | cbien | cmb
heard-how_long = temps | jours | jour | heure | heures | délai | délais | semaine | mois | faut | papiers | documents
heard-who = qui | who
heard-who_you = êtes | etes | es | est | sont | suis | parle | écrit | écrivez | envoie | envoyé | are | is | this
heard-who_beside = vous | tu | ce | c | ces | cet | cette | gens | personnes | numéro | là | me | m | a | ceci | derrière | message | messages | à | je | avec | on | svp | bonjour | donc | you | are | t | tu | salut | bonsoir
heard-who_whole = c’est qui | c’est quoi ça | c’est quoi ce numéro | c’est quoi ce message | c’est quoi ce service | c’est quoi cette application | à qui est ce numéro | d’où vient ce message | d’où vous avez mon numéro | d’où avez-vous mon numéro | comment avez-vous eu mon numéro | comment vous avez eu mon numéro | pourquoi vous m’écrivez | pourquoi m’écrivez-vous | que faites-vous | vous faites quoi | tu fais quoi | à quoi ça sert | à quoi vous servez | c’est la mairie | c’est la commune | vous êtes la mairie | vous êtes la commune | êtes-vous vraiment la commune | c’est officiel | est-ce officiel | c’est une arnaque | vous travaillez pour la mairie | vous travaillez pour la commune | vous travaillez à la mairie | vous travaillez à la commune | vous êtes de la mairie | vous êtes de la commune | vous êtes une vraie personne | vous etes une vraie personne | tu es une vraie personne | c’est une vraie personne | êtes-vous une vraie personne | êtes-vous humain | etes vous humain | êtes-vous un humain | vous êtes humain | vous êtes un humain | es-tu humain | es tu humain | tu es humain | je parle à une vraie personne | est-ce que je parle à une vraie personne | je parle à une personne réelle | je parle à un humain | is this a bot | are you a bot | are you human | are you a real person | am i talking to a bot
heard-who_opening = pourquoi vous m’écrivez | pourquoi m’écrivez-vous | pourquoi je reçois | pourquoi j’ai reçu | pourquoi m’avez-vous | d’où avez-vous mon numéro | d’où vous avez mon numéro | comment avez-vous eu mon numéro | comment vous avez eu mon numéro | qui vous a donné mon numéro
heard-call = appeler | appelle | j’appelle | appelez | faire | composer | compose | quoi | qui | call
heard-call_number = 15 | 19 | 177 | 141 | 150 | 112
heard-call_beside = je | j | le | la | au | à | est | ce | c | c’est | que | faut | il | on | dois | puis | peux | police | gendarmerie | pompiers | ambulance | samu | ou | svp | bien | pour | i | the | numéro | number
heard-still = toujours | encore | still
heard-fixed = réparé | réparée | réparés | réparées | réglé | réglée | réglés | résolu | résolue | arrangé | arrangée | remis | fixed | solved | ramassé | ramassée | ramassés | ramassées | enlevé | enlevés | enlevée | enlevées | nettoyé | nettoyée
heard-fixed_beside = c | est | c’est | ça | a | été | sont | est-ce | le | la | les | l | mon | ma | problème | lampadaire | trou | fuite | eau | lumière | route | signalement | demande | merci | beaucoup | à | vous | tout | tous | maintenant | bon | voilà | enfin | ils | ont | l’ont | super | bravo | et | bien | déjà | hier | it | is | thanks | in | en | état | ok | ordures | déchets | poubelles | rue | tas | voiture | fait | finalement | désolé | désolée | pardon | après | vérification | oui
heard-goodbye = revoir | bientôt | prochaine | continuation | courage | week-end | weekend | soirée | journée | nuit | ciao | adieu | bye | goodbye
heard-goodbye_beside = au | à | a | la | l | toute | tout | tous | bon | bonne | bonnes | merci | beaucoup | et | pour | votre | vos | équipe | travail | aide | vous | aussi | très | mille | fois | d | de | le | monde | good | thanks | you | see | infiniment | alors | ok | d’accord | okay | oui | super | parfait
heard-no_longer = plus besoin | pas besoin | laissez tomber | laisse tomber | non merci | pas la peine | plus la peine | oubliez | annulez | annuler | c’est bon merci | je ne veux plus | je ne veux pas | never mind
heard-person = agent | agente | quelqu’un | conseiller | responsable | someone | person
heard-accepts = oui | oui svp | oui merci | oui s’il vous plaît | je veux bien | volontiers | avec plaisir | oui je veux bien | passez le moi | passez-le moi | oui appelez | yes | yes please
heard-no_longer_beside = non | merci | c | est | c’est | bon | je | n | ne | ai | en | d | de | un | une | agent | personne | parler | à | finalement | ce | veux | plus | pas | besoin | la | peine | ça | va | ok | svp | désolé | vous | quelqu’un | j | nan | m | appeler | appelez | qu | on | me
heard-which_ones = laquelle existe | lesquelles existent | lesquelles | laquelle | lesquels | lequel | quelles pétitions | quelles sont les pétitions | quelle pétition | quelles idées | il y en a quoi | qu’est-ce qu’il y a | il y a quoi | which ones | what is there | qu’est-ce qui existe | qu’est-ce qu’il y a de disponible | qu’y a-t-il | il y a lesquelles | y a quoi | y en a quoi | il existe quoi | c’est quoi les choix | quoi de disponible | lequel existe | lesquels existent | laquelle est ouverte | qu’avez-vous
heard-open_what = découvrir | decouvrir | consulter | regarder | lire | montre | afficher | connaître | connaitre | qu’est-ce | y a | il y a | quelles | quelle | quels | existe | existent | liste | voir | montrez | avez | disponibles | disponible | ouvertes | ouverte | ouverts | cours | actuelles | laquelle | lesquelles | combien | list | which
heard-open_petition = pétition | pétitions | petition | petitions
heard-open_support_proposal = idées | idees | proposé | proposés | proposées | proposent | suggestions | propositions | projets | ideas
heard-open_consultation = consultation | consultations | sondage | sondages | enquête | enquêtes
heard-open_vote = vote | votes | votation | scrutin
heard-open_candidacy = candidature | candidatures | candidats | appel | appels
heard-open_when = quand | date | prochain | prochaine | prochains | commence | commencera | ouvre | ouvrira | aura | lieu | sera | bientôt | when
heard-open_beside = autres | autre | gens | ont | été | habitants | voisins | monde | tout | tous | toutes | déjà | deja | aux | aimerais | souhaite | salut | svp | stp | plaît | plait | s | merci | jeunes | comment | on | peut | pouvez | faites | laissez | nous | leurs | est | sont | ce | que | qu | les | des | de | d | l | la | le | une | un | en | y | a | t | il | elle | elles | ici | actuellement | maintenant | svp | vous | moi | je | peux | veux | voudrais | chez | citoyens | citoyennes | pour | à | soutenir | signer | en ce moment | moment | the | there | are | is | bonjour
heard-open_there = il y a | y a | y a-t-il | existe | existent | ouverte | ouvertes | there
heard-none_of_them = aucune | aucun | aucune merci | aucun merci | aucune d’elles | aucune des deux | aucune de celles-ci | aucune de ces | aucun de ces | rien | rien merci | ni l’une ni l’autre | none | none of them

# « Combien de demandes ai-je envoyées ? », « la liste de mes signalements ».

heard-mine_count = combien | nombre
heard-mine_list = liste | mes | toutes | tous | historique | list | my
heard-mine_beside = c | est | quoi | quelles | quel | quels | sont | où | voir | montrez | montre | moi | donnez | svp | bonjour | déjà | de | d | des | les | la | le | l | j | ai | je | ma | mon | envoyé | envoyées | envoyés | déposé | déposées | fait | faites | faits | en | cours | svp | veux | voudrais | voir | savoir | montrez | montre | affichez | moi | y | a | t | il | que | est | ce | chez | vous | déjà | c | sont | quelles | quels | of | requests | complaints | qu | devenir
heard-mine_after = devenue | devenu | devenues | devenus | acceptée | accepté | acceptee | accepte | acceptées | acceptés | retenue | retenu | refusée | refusé | refusee | étudiée | étudié | etudiee | publiée | publié | examinée | lue | avance | accepted | où | ou
heard-mine_idea = idée | idee | proposition | suggestion | idea
heard-mine_own = ma | mon | mes | notre | nos | my | our

heard-no_last = ville | rue | nuit | jour | matin | soir | maison
heard-question = question | questions | demande | demander | demandais | demandait | savoir | renseignement | renseignements | info | interroge
heard-complains = plainte | réclamation | signalement | plains | signale | problème | complaint | plaindre | signaler | dénonce
heard-against_clerk = contre un agent | contre un employé | contre un fonctionnaire | contre une fonctionnaire | contre une employée | contre un responsable | contre l’agent | contre l’employé | contre le fonctionnaire | sur un agent | sur un employé | sur un fonctionnaire | sur une fonctionnaire | au sujet d’un agent | à propos d’un agent | à propos d’un fonctionnaire | signaler un agent | signaler un employé | signaler un fonctionnaire | dénoncer un agent | dénoncer un employé | dénoncer un fonctionnaire | contre des agents | contre des employés | contre des fonctionnaires | contre les employés | contre les agents
heard-one_problem = c’est un problème pas deux | un problème pas deux | un seul pb | même problème | meme probleme | même probleme | pas deux problèmes | pas deux problemes | pas 2 problèmes | un seul et même | un seul signalement | une seule réclamation | le même souci | un seul souci | un seul problème | un seul probleme | qu'un problème | qu'un seul | seulement un problème | juste un problème | only one problem | just one problem | la même affaire | qu’une seule plainte | pas deux plaintes | un seul et pas deux | un seul pas deux | le même pas deux | tout ça c’est un | tout ça c’est le même
heard-complains_beside = c | est | c’est | une | un | la | le | ma | ce | n | ne | je | j | me | pose | mais | de | it | is | a | this | it’s | porte | porter | dépose | déposer | fais | faire | ceci | cela | ça | était | c’était | voulais | voulait | voudrais | veux | suis | vraiment | oui | non | vous | bien | svp | vouloir | pour | à | moi | mon | juste | bonjour | désolé | pardon | en | fait | plutôt | faut | ai | j’ai
heard-only = juste | seulement | simplement | uniquement | only | just | simple | rien que

# « J’ai une réclamation à faire », « laissez comme ça ».

heard-announces = plainte | plaintes | réclamation | réclamations | réclam | signalement | signalements | problème | problèmes | souci | soucis | doléance | doléances | signaler | réclamer | plaindre | complaint | complaints | problem | problems
heard-announces_beside = quelque | jai | bonjour | bonsoir | salut | bjr | slt | je | j | ai | j’ai | a | faire | fais | avoir | avons | avez | nous | on | un | une | des | de | d | le | la | les | l | me | m | veux | voudrais | souhaite | souhaiterais | aimerais | viens | vient | pour | porter | porte | déposer | dépose | formuler | soumettre | vous | dire | parler | svp | stp | s | il | y | te | plaît | plait | merci | deux | trois | quatre | cinq | six | grand | gros | grave | urgent | petit | petite | important | dans | notre | nos | mon | ma | quartier | ville | rue | ici | chez | c | est | c’est | chose | choses | votre | besoin | puis | peux | hello | hi | i | have | want | to | the | please | my | many
heard-reports = signaler | signale | signalons | déclarer | informer | prévenir | avertir | report
heard-what_you_do = vous faites quoi | tu fais quoi | que faites vous | qu’est-ce que vous faites | qu est ce que vous faites | vous servez à quoi | tu sers à quoi | à quoi vous servez | à quoi tu sers | à quoi ça sert | ça sert à quoi | c’est quoi ce service | c’est quoi cette application | what do you do
heard-much = plusieurs | beaucoup | quelques | many | some | trop | plein | pleins | tant
heard-stays = laisse | laissez | laissons | laisser | garde | gardez | gardons | garder | conservez | conserve | ainsi | tel | telle | quel | quelle | comme ça | comme cela | inchangé | inchangée | leave | keep
heard-stays_beside = ira | va | suffit | comme | ça | cela | c | c’est | est | était | le | la | les | l | tout | bien | ok | oui | non | bon | merci | svp | stp | je | on | reste | rester | là | ce | que | j’ai | ai | écrit | dit | mots | lieu | texte | it | is | as | that | this | way | monsieur | madame | mon frère | ma soeur | mon ami | bah | ben | bon | hein

# Où c’est par rapport à autre chose : « derrière ».

heard-near = devant | derrière | à côté | face | en face | près | proche | entre | sous | dessous | dessus | avant | après | coin | angle | contre | autour | au bout | behind | near | beside | opposite
heard-side = à gauche | à droite | sur la gauche | sur la droite | côté gauche | côté droit | en venant de | en arrivant de | en allant vers | on the left | on the right
heard-goes_to = qui va à | qui va au | va à | va au | vers | à destination de | pour aller à | direction | jusqu’à | going to
heard-vehicle = bus | autobus | car | taxi | navette

# « Tout le quartier, la Kasbah » : ce qui précède le nom.

heard-whole = tout | toute | tous | toutes | entier | entière | entiers | ensemble | maisons | immeubles | habitants | gens | partout

# « Je ne veux pas porter plainte » : qui veut s’en aller, ce qu’il ne veut pas, et le problème réglé.

heard-pauses = je dois partir | je dois y aller | dois m’en aller | je m’en vais | je reviens | je reviendrai | je continue plus tard | on continue plus tard | je finirai plus tard | je finis plus tard | je termine plus tard | on verra plus tard | on finira demain | je vous reprends | i have to go | i’ll be back | brb | je finis ça | je finirai | je termine ça | je terminerai
heard-returns = de retour | me revoilà | me revoila | revoilà | suis revenu | suis revenue | je reviens | i am back | i’m back
heard-returns_beside = je | suis | me | de | c’est | bon | bonjour | re | voilà | donc | ok | désolé | désolée | pardon | merci | alors | maintenant | i | am | i’m
heard-leave_not = ne veux rien | veux rien | ne voulais rien | ne veux pas | ne veux plus | veux pas | veux plus | ne souhaite pas | ne souhaite plus | ne voulais pas | n’ai plus envie | n’ai pas envie | ai plus envie | don’t want | ne tiens pas | on ne veut pas | on ne veut plus
heard-leave_what = continuer | terminer | finir | poursuivre | plainte | plaindre | réclamation | réclamer | signaler | signalement | déposer | porter | enregistrer | faire | demande | remplir | formulaire | continue | complain
heard-leave_whole = arrête | arrêtez | arrête tout | arrêtez tout | on arrête | j’arrête | je laisse | je laisse tomber | laisse tomber | laissez tomber | on laisse tomber | oubliez | oublie | oubliez ça | changé d’avis | stop it | quit | sortir | quitter | je sors | je quitte | pas de plainte | aucune plainte | pas de réclamation
heard-leave_weakly = tant pis | pas grave | pas la peine | non rien | ce n’est rien | rien finalement | finalement non
heard-leave_review = finalement non | finalement pas | non non finalement | tout compte fait non | final non | non laissez | non laisse | non non laissez | laissez finalement
heard-leave_nothing = rien | nothing
heard-leave_mistake = erreur | trompé | trompée | mistake
heard-leave_beside = non | non non | je | j’ | j | me | m’ | ne | n’ | n | veux | voulais | souhaite | pas | plus | de | d | la | le | l | les | une | un | ma | mon | cette | ce | c | est | ça | cela | s | suis | me | ai | finalement | merci | svp | s’il | vous | plaît | plait | te | tout | désolé | désolée | pardon | excusez | moi | par | c’est | bon | en | fait | on | envie | to | i | it | this | please | sorry | no | ok | alors | désormais | maintenant | permis | autorisation | construire | construction | pour
heard-over = c’est réparé | est réparé | est réparée | a été réparé | a été réparée | ont réparé | c’est réglé | est réglé | est résolu | est arrangé | ça remarche | remarche | ça marche maintenant | est revenu | est revenue | la lumière est revenue | l’eau est revenue | ont ramassé | ont enlevé | l’ont enlevé | a été enlevé | a été ramassé | plus de problème | n’y a plus de problème | ont réouvert | ont rouvert | ont reouvert | a rouvert | est rouvert | est rouverte | est réouvert | est réouverte | c’est rouvert | ont nettoyé | ont bouché | ont vidé | a été vidé | a été vidée | a été bouché | ont changé la lampe | ont remplacé | a été remplacé | ont fait le nécessaire | problème résolu | problème réglé | est rétabli | est rétablie
heard-over_not = n’est pas | n’est toujours pas | pas encore | toujours pas | n’ont pas | mais | si | quand | faut | n’est jamais | jamais | est-ce que | pas réparé | pas revenu | pas venus | pas passés | pas
heard-mend_it = réparez | réparer | répare | reparez | reparer | arrangez | arranger | nettoyez | nettoyer | ramassez | ramasser | bouchez | boucher | remplacez | rebouchez | repair | repare
heard-mend_it_beside = it | le | la | les | l | ça | ca | cela | faut | il | vite | rapidement | svp | stp | s | vous | plaît | plait | merci | d’avance | urgent | urgence | en | d | de | faites | venez | venir | pouvez | pourriez | veuillez | au | plus | tôt | juste | je | veux | voudrais | qu | que | on | please | quickly | dès | possible

# « Envoyez sans photo », « à propos de la lumière », « la deuxième est à… », « saura-t-on que c’est moi ? », « vous m’entendez ? ».

heard-send_not = à | pour | ne | de | d’
heard-about = sur | concernant | à propos de | à propos | au sujet de | pour | c’est pour | sujet | thème
heard-second = deuxième | second | seconde | 2ème | 2eme
heard-known = savoir que c’est moi | savoir qui | saura que c’est moi | sauront que c’est moi | sauront qui | saura qui | connaître mon nom | connaîtra mon nom | demandez mon nom | demander mon nom | voulez mon nom | besoin de mon nom | voir mon nom | mon nom sera | verra mon nom | verront mon nom | know it’s me | mon nom est visible | mon nom va apparaître | mon nom apparaît | mon nom apparaitra | afficher mon nom | affiche mon nom | voient mon nom | voit mon nom | lire mon nom | sache que c’est moi | sachent que c’est moi | que c’est moi qui | sache que c moi | sache que cest moi | sache c moi | sachent que c moi | que c moi | qui je suis | pas mon nom | dire mon nom | donner mon nom | donnez mon nom | donne mon nom | mettre mon nom | mettez mon nom | mentionner mon nom | citer mon nom | sans mon nom | sans le nom | mettre mon numéro | mettre mon numero | sans mon numéro | sans mon numero | donner mon numéro | personne ne sache | personne sache | personne ne doit savoir | reste secret | reste entre nous | rester inconnu | que j’ai porté plainte | moi qui ai signalé | moi qui ai porté plainte | moi qui me plains | qui a signalé | qui a porté plainte | nom va s’afficher | nom s’affichera | nom s’affiche | nom sera affiché | c’est anonyme | c anonyme | est-ce anonyme | ce sera anonyme | ça reste anonyme
heard-known_fears = j’ai peur | peur qu | ne veux pas qu | veux pas qu | sans qu | je crains
heard-heard_me = vous m’entendez | m’entendez vous | vous m’avez entendu | vous êtes là | êtes vous là | il y a quelqu’un | y a quelqu’un | quelqu’un | répondez moi | personne ne répond | vous avez reçu | pas de réponse | anyone there | hello | toujours personne | encore personne
heard-anybody = il y a quelqu’un | y a quelqu’un | y a-t-il quelqu’un | quelqu’un est là | vous êtes là | êtes-vous là | anyone there | anybody there | is anyone there | is somebody there
heard-anybody_beside = bonjour | bonsoir | salut | allo | allô | là | est | ce | qu | que | ici | pour | me | m | répondre | répond | de | disponible | svp | s | il | vous | plaît | coucou | hello | hi | to | help | please
heard-nobody_there = toujours personne | encore personne | il n’y a toujours personne | personne pour me répondre
heard-shame = honte | honteux | honteuse | scandaleux | scandale | inadmissible | inacceptable | shame
heard-shame_beside = c | est | c’est | quelle | une | un | votre | vos | ce | cette | le | la | de | la part de | part | service | services | commune | mairie | travail | vraiment | trop | vous | avez | pas | n | franchement | it | is | what | a
heard-late = retard | tardez | tardé | traînez | trainez | late
heard-comes = vous venez | vous viendrez | viendrez vous | allez venir | venez vous | réparé | c’est fait | vous avez reçu | avez vous reçu | bien reçu | bien envoyé | passez quand | are you coming | when will you come | is it fixed
heard-late_beside = vous | êtes | etes | c | est | c’est | en | trop | très | beaucoup | avez | du | bien | vraiment | encore | toujours | pour | ma | mon | la | le | demande | réponse | signalement | you | are | very
heard-code = code | codes
heard-card_word = carte | cartes | card | papier
heard-code_beside = bonjour | bonsoir | salut | mon | le | voici | voilà | est | c | c’est | s’appelle | numéro | de | la | my | is | here | hello | hi
heard-hello = bonjour | azul | bonjour tout le monde | bonsoir tout le monde | salut tout le monde | bsr tout le monde | bjr tout le monde | bsr tt le monde | bjr tt le monde | slt tt le monde | bonsoir à tous | bsr à tous | salut à tous | bonsoir | salut | slt | bonjour à tous | bonjour monsieur | bonjour madame | bonjour messieurs | bsr | bjr | hello | hi
heard-opens_support_proposal = soutenir une idée | soutenir une proposition | soutenir des idées | idée à soutenir | idées à soutenir | appuyer une idée | voter pour une idée | soutenir l’idée | support an idea | voter pour l’idée | voter pour une proposition | voter pour les idées | voter sur les idées | voir les idées | les idées des autres | idées des gens | idées des habitants | voter une idée | vote for an idea | voter pour des idées | voter sur une idée | vote for an idea
heard-opens_vote = je veux voter | je voudrais voter | j’aimerais voter | participer au vote | budget participatif | voter pour le budget | voter pour les projets | i want to vote | voter | voter maintenant | changer mon vote | modifier mon vote | changer de vote | refaire mon vote
heard-vote_first = première | premiere | premier | gauche | first
heard-vote_second = deuxième | deuxieme | seconde | second | droite
heard-vote_none = sais | aucune | égal | pareil | pareilles | hésite
heard-vote_off = sans | sauf | enlever | enlève | enleve | enlevez | retirer | retire | retirez | supprimer | supprime | supprimez | without | remove
heard-vote_alone = vote | le vote | les votes | votes | votation | un vote | votez | the vote
heard-document_named = certificat | attestation | document | documents | papier | papiers | pièce | pièces | justificatif | carte | résidence
heard-vote_change = annuler | annule | annulez | annulation | changé d’avis | change d’avis | changer | modifier | corriger | refaire | me suis trompé | me suis trompée | suis trompé | suis trompée | mauvais choix | erreur | précédent | précédente | choix d’avant | revenir en arrière | changed my mind | change my vote | cancel
heard-answer_changed = changer ma réponse | modifier ma réponse | corriger ma réponse | changer mes réponses | modifier mes réponses | corriger mes réponses | changer mon avis | modifier mon avis | refaire mes réponses | déjà répondu | deja repondu | change my answer
heard-asks_result = résultat | résultats | resultat | resultats | qui gagne | qui a gagné | qui va gagner | qui est en tête | qui est en tete | en tête | qui mène | qui a le plus | gagnant | gagnants | vainqueur | results | who is winning | who won

# « Je suis chauffeur de taxi » n’est pas un problème.

heard-trade = taxi | chauffeur | commerçant | commerçante | boulanger | agriculteur | épicier | boucher | menuisier | coiffeur | coiffeuse | gardien | étudiant | étudiante | professeur | enseignant | enseignante | retraité | retraitée | artisan
heard-trade_beside = je | suis | moi | un | une | de | du | le | la | bonjour | salut | propriétaire

# « Je plaisantais » après un danger.

heard-joke = plaisante | plaisantais | rigole | rigolais | blague | plaisanterie | joking | kidding
heard-joke_beside = non | je | c | c’est | est | était | une | juste | pour | désolé | désolée | pardon | haha | just | i | was | it | a

# Ce qui poursuit le récit, du problème ou de soi : aucun lieu ne commence ainsi.

heard-tells_on = on est | je | j’ai | j'ai | j’habite | j'habite | nous | ça fait | ca fait | cela fait | depuis | il y a | elle | elles | ils | i am | we | it has | ma mère | ma mere | mon père | mon pere | mon fils | ma fille | mes enfants | mon mari | ma femme | ma grand-mère | mes parents | mon bébé | my mother | il fait | elle fait | il mesure | elle mesure | ça mesure | ca mesure | il est | il y en a

# « toute la ville », « les deux » : le quartier d’une idée.

heard-everywhere = partout | tout | toute | tous | toutes | ensemble | everywhere | whole | all
heard-everywhere_beside = ah | oui | jeunes | enfants | familles | un | peu | la | le | les | de | du | à | dans | sur | pour | et | c’est | ville | commune | quartier | quartiers | rue | rues | habitants | monde | taroudant | taroudannt | l’ensemble | the | over | town | city | of | in
heard-everywhere_not = la médina | la medina
heard-both = les deux | tous les deux | toutes les deux | dans les deux | both | both of them

# « Qui s’occupe de l’eau ? », « la facture est trop chère », « et c’est gratuit ? », « je demandais juste ».

heard-in_charge = qui est responsable | qui est le responsable | qui est chargé | qui s’occupe de | qui s’occupe des | qui s’occupe du | qui se charge de | qui gère | c’est qui le responsable | c’est qui qui s’occupe | à qui s’adresser | à qui je m’adresse | à qui m’adresser | à qui on s’adresse | bonjour qui est responsable | bonjour qui s’occupe de | bonjour qui est chargé | who is responsible | who is in charge
heard-bill = facture | factures | quittance | quittances | bill | bills
heard-bill_high = comment payer | où payer | je paie où | je paye où | payer ma facture | payer la facture | régler ma facture | régler la facture | chère | cher | chères | trop élevée | élevée | élevées | très haute | gonflée | exagérée | a doublé | a triplé | trop | augmenté | augmentée | erreur | too high | expensive
heard-prices_of = pain | farine | huile | sucre | lait | viande | poulet | oeufs | œufs | poisson | légumes | legumes | fruits | tomates | patates | pommes de terre | oignons | gaz | gasoil | essence | carburant | butane | loyer | loyers | mouton | moutons | bread | oil | flour
heard-prices_high = cher | chère | chere | chers | chères | cheres | prix | augmenté | augmente | augmentent | augmentation | monté | hausse | hors de prix | expensive
heard-bill_not = fuite | fuites | fuit | coupure | coupures | coupée | coupé | panne | lampadaire | lampadaires | égout | égouts
heard-follow_price = et c’est gratuit | c’est gratuit | et est-ce gratuit | est-ce gratuit | est-ce que c’est gratuit | et c’est payant | c’est payant | et combien | combien | c’est combien | et ça coûte | ça coûte | et le prix | le prix | quel prix | is it free | how much
heard-follow_where = et où | où | où ça | et à quel | à quel guichet | dans quel bureau | quel bureau | et comment | where
heard-follow_when = à quelle heure | et à quelle heure | c’est à quelle heure | a quelle heure | et a quelle heure | quelle heure | et quelle heure | quel jour | et quel jour | et quand | quand | à quelle heure | et à quelle heure | quels jours | quel jour | et le samedi | le samedi | when
heard-follow_new = et comment en | comment en | et pour en | pour en | et comment faire | comment faire | comment on fait | et comment on | comment lancer | comment créer | comment ouvrir | et comment je peux en lancer | comment je peux en lancer | comment je peux en | et comment je peux en | comment puis-je en | je veux en lancer | je voudrais en lancer | en lancer une | en créer une | lancer une pétition | créer une pétition | et comment faire | et comment on en | comment on en | on fait comment | on fait comment pour | et on fait comment
heard-follow_rules = peut-on la déposer ici | on peut la déposer ici | je peux la déposer ici | on la dépose où | où la déposer | où est-ce qu’on la dépose | par ce numéro | on peut l’envoyer ici | combien il en faut | il en faut combien | combien de signatures | quels documents | quels papiers | can i send it here
heard-follow_beside = et | alors | c | est | ce | ça | que | le | la | l | je | j | on | faut | il | dois | peux | prends | prendre | retire | retirer | trouve | trouver | demander | faire | aller | aussi | une | un | en | nouvelle | nouveau | autre | créer | lancer | ouvrir | svp | s | vous | plaît | merci | ouvert | ouverte | ouvrez | entrée | abonnement | inscription | prix | coûte | payant | gratuit | combien
heard-only_asked = je demandais juste | je demande juste | je vous demandais juste | je posais juste | juste une question | seulement une question | juste pour savoir | c’était pour savoir | c’était juste pour | simple question | just asking
heard-language_ary = ary | darija | daridja | marocain | arabe | ar
heard-language_fr = fr | fra | fran | franc | français | francais | french | farancia
heard-language_not = pas | ne | not | don’t
heard-language_ary-latn = latin | latine | lettres latines
heard-language_ar = arabe classique | arabe littéraire | fosha

# « J’ai signalé un trou la semaine dernière d’un autre téléphone » : aucun signalement n’est connu de celui-ci.

heard-reported = j’ai signalé | jai signalé | jai signaler | j’ai signaler | j’ai signale | jai signale | j’avais signalé | nous avons signalé | on a signalé | on avait signalé | j’ai déposé | jai déposé | j’ai envoyé | jai envoyé | jai envoyer | j’ai envoyer | j’avais envoyé | j’ai fait une réclamation | j’ai fait un signalement | j’ai fait une plainte | j’ai écrit | mon signalement | ma réclamation | ma plainte | ma demande | i reported | i sent
heard-reported_when = hier | avant-hier | avant hier | la semaine dernière | la semaine passée | le mois dernier | le mois passé | l’autre jour | l’année dernière | ce matin | il y a une semaine | il y a deux semaines | il y a un mois | il y a deux mois | il y a trois jours | il y a quelques jours | lundi dernier | yesterday | last week | last month
heard-reported_elsewhere = autre téléphone | autre telephone | autre numéro | autre numero | ancien numéro | ancien téléphone | téléphone de mon | téléphone de ma | portable de mon | portable de ma | tel de mon | tel de ma | numéro de mon | numéro de ma | au guichet | another phone | other phone
heard-reported_whole = modifier mon signalement d’hier | changer mon signalement d’hier | corriger mon signalement d’hier | modifier ma plainte d’hier | modifier ma réclamation d’hier | changer ma plainte d’hier
heard-reported_not = retirer | annuler | supprimer | retire | annule
heard-no_number = pas de numéro | pas de numero | pas le numéro | pas le numero | pas son numéro | perdu le numéro | oublié le numéro | aucun numéro | sans numéro | connais pas le numéro | sais pas le numéro | no number

# L’office dont on se plaint est le lieu ; « je ne connais pas son nom » n’est pas un lieu inconnu.

heard-office = état civil | etat civil | l’état civil | l’etat civil | service de l’état civil | bureau de l’état civil | bureau d’ordre | bureau d’hygiène | bureau d hygiene | service d’hygiène | annexe | l’annexe | annexe administrative | arrondissement | l’arrondissement | guichet | guichets | mairie | commune | hôtel de ville | service des autorisations | service urbanisme | service de l’urbanisme | légalisation | fourrière | bibliothèque municipale | perception | municipal office
heard-no_their_name = connais pas son nom | sais pas son nom | ignore son nom | retenu son nom | pas son nom | sais pas comment il s’appelle | sais pas comment elle s’appelle | sais pas comment s’appelle | connais pas leur nom | don’t know his name | don’t know her name
heard-given_name = محمد | محمود | أحمد | حمد | علي | عمر | عثمان | الحسن | الحسين | حسن | حسين | لحسن | لحسين | إبراهيم | براهيم | يوسف | يونس | إسماعيل | إدريس | سعيد | رشيد | صالح | خالد | كريم | جمال | كمال | نبيل | عادل | هشام | مصطفى | عبد | عبدالله | عبدالرحيم | عبداللطيف | عبدالرحمان | عبدالعزيز | عبدالكريم | عبدالقادر | الطيب | العربي | العياشي | بوجمعة | مبارك | امبارك | بلعيد | مولود | ياسين | ياسر | أمين | أنس | أيوب | زكرياء | زكريا | حمزة | بلال | طارق | توفيق | فؤاد | منير | نورالدين | عزيز | حميد | سمير | مراد | ربيع | فاطمة | فطومة | خديجة | عائشة | عيشة | زينب | مريم | أمينة | سعاد | نعيمة | حليمة | رقية | زهرة | الزهرة | فاطنة | سناء | لطيفة | نادية | سميرة | رشيدة | حفيظة | مليكة | حنان | إلهام | كريمة | سعيدة | جميلة | عزيزة | ليلى | سلمى | هند | أسماء | بشرى | كلثوم | حسناء | حياة | هدى | نزهة | فتيحة | ربيعة | السعدية | mohamed | mohammed | mohamad | mhamed | muhammad | ahmed | ali | omar | othmane | hassan | hassane | houssine | lahcen | lhoussine | lhoussaine | brahim | ibrahim | youssef | younes | ismail | driss | said | rachid | saleh | salah | khalid | karim | jamal | kamal | nabil | adil | hicham | mustapha | mostafa | abdellah | abderrahim | abdellatif | abderrahmane | abdelaziz | abdelkrim | abdelkader | larbi | mbarek | belaid | mouloud | yassine | amine | anas | ayoub | zakaria | hamza | bilal | tarik | taoufik | fouad | mounir | noureddine | aziz | hamid | samir | mourad | fatima | fatna | khadija | aicha | zineb | meryem | mariam | amina | souad | naima | halima | rkia | zahra | sanae | latifa | nadia | samira | rachida | malika | hanane | ilham | karima | saida | jamila | aziza | leila | salma | hind | asmae | bouchra | kaltoum | hayat | houda | nezha | fatiha | rabia

# Le lieu en entier : ce qui précède le nom, « de », et où il finit.

heard-place_in = à | a | au | aux | dans | in | at
heard-place_label = lieu | endroit | l’endroit | l'endroit | adresse | l’adresse | l'adresse | place is | c'est | c’est | il est | elle est
heard-place_kind = rue | avenue | place | bab | pharmacie | école | ecole | collège | college | lycée | lycee | café | cafe | mosquée | mosquee | hôpital | hopital | dispensaire | banque | poste | gare | stade | terrain | hammam | four | boulangerie | épicerie | marché | souk | jardin | parc | cimetière | immeuble | résidence | residence | lotissement | impasse | pharmacy | school
heard-place_link = de | du | des | d | l | le | la | les | el | al | of | the | saint | sainte
heard-place_beside = juste en face | juste devant | juste derrière | devant | derrière | derriere | à côté | a coté | a cote | à coté | côté | en face | face à | face a | face | près | pres | pres de | tout près | proche | à proximité | a proximite | entre | sous | au dessus | en dessous | au-dessus | au coin | au bout | au fond | au début | au debut | au milieu | au niveau | à l’angle | à l'angle | a l'angle | a l’angle | angle | au croisement | à l’entrée | à l'entrée | a l'entrée | a l'entree | à la sortie | a la sortie | à l’intérieur | à l'intérieur | contre | autour | derrière | juste devant | juste derrière | juste à côté | juste a coté | juste a cote | avant | après | apres | vers | behind | near | beside | opposite | next to | in front | chez
heard-place_ends = depuis | hier | aujourd’hui | aujourd'hui | demain | matin | soir | nuit | jour | jours | mois | semaine | semaines | an | ans | qui | que | quoi | où | ou | et | est | sont | a | ont | ne | pas | plus | toujours | encore | très | trop | tout | toute | tous | manque | manquent | depuis | svp | stp | merci | merci | je | j | on | nous | vous | il | elle | ils | elles | moi | nous | chez | mon | ma | mes | notre | nos | votre | vos | cette | ce | ces | cassé | cassée | cassés | éteint | éteinte | ouvert | ouverte | fermé | fermée | plein | pleine | sale | inondé | inondée | bouché | bouchée | abîmé | abîmée | dangereux | dangereuse | fuite | venez | vite | since | is | are | and | but | mais | car | pendant | quand | nuisance | tombé | tombée | aidez | aide | aidez-moi | urgent | help | moi | cassées | casse | éteints | éteintes | eteint | eteinte | grillé | grillée | grillés | grillées | bouchés | bouchées | tombés | tombées | coupé | coupée | coupés | déborde | débordent | deborde | debordent | fuit | fuient | penche | penchent | clignote | clignotent | pue | puent | pleines | pleins | abimé | abimée | effondré | effondrée | effondre
heard-place_between = entre | coin | angle | croisement | carrefour | intersection | between | corner
heard-place_and = et | and
heard-review_case = demande | dossier | plainte | signalement | réclamation | request

heard-mistaken = je me suis trompé | je me suis trompée | je me suis trompe | jme suis trompé | jme suis trompée | je me trompe | j’ai fait une erreur | j'ai fait une erreur | jai fait une erreur | erreur de ma part | désolé je me suis trompé | désolée je me suis trompée | my mistake
heard-slip = désolé | désolée | trompe | trompé | trompée | tromper | erreur | oups | pardon | rectification | rectifie | mistake | oops | sorry
heard-oh = enfin | euh | heu | hmm | oh | ah | eh | bon | ben
heard-but = mais | but | plutôt
heard-place_named = nord | sud | est-ouest | principal | principale | municipal | central | centrale | supérieur | inférieur | 1 | 2 | 3 | grand | grande | petit | petite | nouveau | nouvelle | ancien | ancienne | vieux | vieille | rouge | bleu | bleue | blanche | vert | verte

# Les jours, comme on les dit

heard-day_gone = passé | passe | dernier | d’avant
heard-day_last = dernier | dernière | derniere | last
heard-day_today = aujourd’hui | aujourd'hui | aujourdhui | ce matin | cet après-midi | ce soir | today
heard-day_yesterday = hier | hier soir | yesterday
heard-day_before_yesterday = avant-hier | avant hier | avanthier
heard-day_tomorrow = demain | demain matin | tomorrow
heard-day_after_tomorrow = après-demain | après demain | apres demain
heard-weekday_1 = lundi | monday
heard-weekday_2 = mardi | tuesday
heard-weekday_3 = mercredi | wednesday
heard-weekday_4 = jeudi | thursday
heard-weekday_5 = vendredi | friday
heard-weekday_6 = samedi | saturday
heard-weekday_7 = dimanche | sunday
heard-month_1 = janvier | janv | january
heard-month_2 = février | fevrier | february
heard-month_3 = mars | march
heard-month_4 = avril | april
heard-month_5 = mai | may
heard-month_6 = juin | june
heard-month_7 = juillet | july
heard-month_8 = août | aout | august
heard-month_9 = septembre | sept | september
heard-month_10 = octobre | october
heard-month_11 = novembre | november
heard-month_12 = décembre | decembre | december

# Les jours qu'on compte

heard-lasts_since = depuis | ça fait | ca fait | cela fait | sa fait | que ça dure | que ca dure | ça dure | ca dure | dure depuis | il y a | y a | ya | voilà | voila | pendant | since | it has been | for
heard-lasts_unit = jour | jours | semaine | semaines | mois | an | ans | année | années | annee | annees | heure | heures | nuit | nuits | matin | soir | week | weeks | month | months | year | years | day | days | hier | longtemps | lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche
heard-lasts_beside = que | qu | qu’ | ça | ca | cela | sa | c’est | c | est | comme | dure | durent | déjà | deja | plus | de | d | d’un | d’une | un | une | deux | trois | des | plusieurs | quelques | environ | presque | bien | au | moins | maintenant | tout | toute | la | le | les | dernier | dernière | derniers | même | toujours | encore | et | demi | demie | ici | bientôt | bientot | now | about | almost | has | been | it | like | this | jours-ci | hein | svp
heard-counted_ahead = dans | d'ici | d’ici | après | in
heard-counted_ago = il y a | ilya | ya
heard-counted_days = jour | jours | days
heard-counted_weeks = semaine | semaines | weeks
heard-counted_two_days = quarante-huit heures | 48h
heard-counted_two_weeks = quinzaine | quinzaines
heard-counted_of_month = le | jour | the
heard-counted_until = au | jusqu'au | jusqu’au | jusquau | until
heard-no_day = jamaa | djamaa

# Combien, et le nom d’une association

heard-quantity = personnes | invités | invites | participants | membres | enfants | adultes | places | chaises | dizaine | douzaine | quinzaine | vingtaine | trentaine | quarantaine | cinquantaine | soixantaine | centaine | centaines | millier | dix | vingt | trente | quarante | cinquante | soixante | quatre-vingts | cent | deux cents | mille
heard-quantity_beside = environ | à peu près | presque | plus | moins | entre | et | ou | de | d | des | une | un | on sera | nous serons | il y aura | au maximum | maximum | max | au moins
heard-group = association | asso | coopérative | cooperative | club | fédération | federation | ligue | union | fondation

# « Je n’ai pas compris », sans rien d’autre.

heard-lost = je n’ai pas compris | j’ai pas compris | je n’ai rien compris | j’ai rien compris | je ne comprends pas | je comprends pas | je ne comprends rien | je comprends rien | pas compris | rien compris | je ne vois pas | je suis perdu | je suis perdue | je ne sais pas quoi faire | je sais pas quoi faire | que faire | que dois-je faire | qu’est-ce que je dois faire | je fais quoi | je fais comment | comment ça marche | i do not understand | i don’t understand | i did not understand | i didn’t understand | i am lost

# « Répondez en arabe classique », « j’ai changé de numéro », « comment entrer au conseil des jeunes ? », « y a-t-il une rampe ? ».
heard-formal = arabe classique | arabe littéraire | arabe litteraire | arabe littéral | arabe standard | arabe formel | arabe fosha | fosha | fos7a | fus7a | standard arabic | classical arabic
heard-formal_beside = je | j | veux | voudrais | préfère | prefere | aimerais | souhaite | parle | parlez | parler | parlons | répondez | repondez | réponds | reponds | répondre | repondre | écrivez | ecrivez | écris | ecris | écrire | continuez | continuer | passez | passer | pouvez | peux | vous | tu | on | moi | me | nous | avec | en | l | la | le | à | s | il | te | plaît | plait | svp | stp | merci | bonjour | salut | plutôt | plutot | maintenant | uniquement | seulement | que | langue | possible | est | ce | please | in | speak | answer
heard-changes = changer | changé | change | changée | modifier | modifié | remplacer | mettre à jour | nouveau | nouvelle | autre | actualiser | new
heard-own_number = numéro | numero | téléphone | telephone | portable | gsm | puce | sim | whatsapp | tel | phone | number
heard-own_number_beside = je | j | j’ai | ai | veux | voudrais | souhaite | aimerais | dois | peux | pouvez | puis | vais | viens | de | d | du | mon | ma | mes | le | la | un | une | l | est | ce | c | que | comment | faire | fait | pour | s | il | vous | plaît | plait | svp | bonjour | salut | merci | et | à | en | a | avec | chez | j’aimerais | mis | maintenant | moi | on | avoir | carte | i | have | my | i’ve | changed | want | to
heard-council = conseil des jeunes | conseil jeunes | conseil de la jeunesse | conseil communal des jeunes | conseil local des jeunes | conseil des enfants | instance de l’équité | instance d’équité | instance équité | conseil communal | conseil municipal | conseil de la commune | youth council
heard-candidate = candidat | candidate | candidature | candidater | candidatures | postuler | me présenter | se présenter | présenter ma | adhérer | rejoindre | intégrer | intégrer le | faire partie | devenir membre | devenir | être membre | entrer au | entrer dans | participer au | s’inscrire | m’inscrire | inscrire | élections | join | apply
heard-open_government = gouvernement ouvert | gouvernance ouverte | commune ouverte et | open government | ogp | open gov | gouvernement local ouvert | collectivité ouverte | collectivités ouvertes
heard-wheelchair = fauteuil roulant | fauteuil | fauteuils | roulant | roulants | handicap | handicapé | handicapée | handicapés | pmr | wheelchair | poussette | béquilles
heard-wheelchair_beside = en | un | une | le | la | les | des | de | pour | moi | je | suis | j’ai | ai | mon | ma | et | personne | personnes | bonjour | svp | mobilité | réduite | besoin | accès | acces | accessibilité | rampe
heard-access_to = rampe | rampes | accès | acces | accessible | accessibles | accessibilité | entrer | entrée | monter | ascenseur | passer | venir | aider | aide | bureaux | mairie | commune | guichet | ramp
heard-fact_hours = horaire | horaires | heures | ouvert | ouverts | ouvrez | fermez | quand ouvrez | opening
heard-fact_address = adresse | où êtes-vous | ou etes vous | où vous trouver | où se trouve | où est la commune
heard-fact_phone = numéro | numero | téléphone | telephone | tel
heard-fact_site = site | site web | internet
heard-fact_papers = papiers | pièces | documents | dossier

# « J’ai trouvé … », « j’ai perdu … » : ceci n’est pas un objet.

heard-no_thing = vie | charme | éclairage | âme | valeur | équilibre | mémoire | vue | voix | santé | dignité | enfant | enfants | bébé | fils | fille | garçon | petit | petite | homme | femme | mari | père | mère | frère | sœur | soeur | ami | amie | personne | monsieur | dame | vieux | vieille | corps | cadavre | mort | agent | employé | famille | temps | patience | espoir | confiance | tête | travail | emploi | boulot | place | chemin | route | droit | droits | solution | réponse | moyen | problème | problèmes | difficulté | difficultés | manière | façon | service | services | bureau | guichet | mairie | commune | porte | numéro | contact | adresse | mot | mots | information | informations | idée | connexion | réseau | eau | courant | lumière | ordures | déchets | poubelle | poubelles | trou | rue | child | baby | son | daughter | man | woman | husband | wife | job | hope | way | answer | solution | time

# « Je l’ai déjà dit », et « mon numéro est le 06… ».

heard-already_told = dit | écrit | ecrit | donné | donne | précisé | precise | indiqué | indique | mentionné | mentionne | répondu | repondu | told | said
heard-already_told_beside = je | j | j’ | j’ai | j'ai | jai | ai | l | l’ai | l'ai | vous | v | t | te | t’ai | c | est | ce | que | comme | déjà | deja | bien | viens | de | d | le | la | lieu | l’adresse | adresse | endroit | jour | tout | ça | ca | cela | oui | mais | plus | haut | avant | on | nous | avons | ai | ne | i | you | already | as | it | have
heard-number_beside = mon | ma | le | la | est | c | et | est | voici | voilà | voila | n | no | n° | de | du | au | sur | whatsapp | is | my | the
heard-call_me = appelez | appeler | appelle | rappelez | rappeler | rappelle | joindre | joignable | joignez | contactez | contacter | moi | me | peut | pouvez | vous | call | reach

# « Bonjour, le lieu est… », « il est noir », « une Dacia blanche 1234 A 33 ».

heard-place_chatter = bonjour | bonsoir | salut | monsieur | madame | frère | frere | alors | svp | stp | merci | écoutez | voilà | voila | parle | parlais | parlons | vous | je | on | nous | dis
heard-looks = noir | noire | noirs | blanc | blanche | blancs | rouge | gris | grise | marron | brun | brune | bleu | bleue | vert | verte | jaune | beige | roux | inconnu | inconnue | immatriculé | immatriculée | immatriculation | matricule | plaque | plaques | dacia | renault | peugeot | kia | hyundai | ford | mercedes | fiat | clio | logan | black | white | red | unknown | samsung | iphone | xiaomi | redmi | oppo | huawei | infinix | tecno | nokia | cuir | plastique | rose | doré | argenté | orange
heard-looks_beside = il | elle | est | c | couleur | sa | de | un | une | le | la | et | avec | grand | grande | petit | petite | gros | grosse | chien | chienne | chiens | voiture | moto | véhicule | vehicule | propriétaire | taché | tacheté | à | a | it | is | dog | car | mon nom | nom | écrit | dessus | dedans | poche | poches | argent | papiers | carte | cartes | coque | écran | cassé | cassée | modèle | marque | clé | clés | petits | avait | contient | intérieur | mon | ma | mes | des | du | en

# « Un rendez-vous avec le caïd » : les rendez-vous que la commune ne donne pas.

heard-appointment = rendez-vous | rendez vous | rdv | appointment
heard-office_authority = caïd | caid | caïdat | caidat | pacha | pachalik | moqataa | mokataa | moqata'a | arrondissement | préfecture | prefecture | province | gouverneur | moqaddem | cercle
heard-office_health = hôpital | hopital | dispensaire | médecin | medecin | docteur | centre de santé | clinique | radio | scanner | urgences | sage-femme | gynécologue | pédiatre | dentiste | hospital | doctor
heard-office_social = cnss | cnops | amo | ramed | cmr | sécurité sociale | securite sociale | caisse

# « Peut-on boire l’eau ? », « le lendemain de l’Aïd », « le conseil ne fait rien ».

heard-water = eau | l’eau | l'eau | robinet | water
heard-drinkable = boire | potable | buvable | bonne à boire | boit | drink
heard-drink_asks = peut-on boire | on peut boire | est-elle potable | est elle potable | est-ce potable | puis-je boire | est potable ou pas | can we drink
heard-aid = aïd | aid | l’aïd | l'aid | l’aid | eid
heard-day_off = férié | fériés | férie | feries | fête | fêtes | congé | holiday
heard-office_opens = ouvert | ouverte | ouverts | ouvrez | ouvre | ouvrent | fermé | fermés | fermez | travaillez | open | ouvrez | ouverts | ouvert | ouverte | travaillez | fermés | fermé | recevez | travailler | bossez | fonctionnez
heard-commune_body = conseil | conseil communal | commune | mairie | municipalité | élus | conseillers | président
heard-does_nothing = ne fait rien | ne font rien | fait rien | font rien | ne fait absolument rien | ne sert à rien | ne servent à rien | dort | dorment
heard-dirty_here = ici | partout | là | chez nous | ville | jardin | parc | marché | souk | rues | trottoir | trottoirs | quartiers | everywhere | here
heard-dirty = sale | sales | crasseuse | crasseux | dégoûtante | degoutante | dirty | saleté | saletés | salete | crade | crades | insalubre | malpropre | immonde | infecte | infect | répugnant | cradingue | dirty
heard-dirty_beside = la | le | les | notre | nos | ma | mon | cette | ce | est | sont | très | tres | trop | vraiment | toujours | toute | tout | is | the | our | c | ce | ça | cest | c’est | hyper | super | extrêmement | tellement | si | y | a | il | de | la | au | dans | vraiment | bien | it | very | so | devient | tous

# « emmené à l’hôpital » : la suite du problème, et non un autre.

heard-taken_to_care = emmené à | emmenée à | emmenés à | transporté à | transportée à | transportés à | conduit à | conduite à | amené à | amenée à | hospitalisé | hospitalisée | soigné | soignée | a fini à l'hôpital | est à l'hôpital | est allé à l'hôpital | est allée à l'hôpital | aux urgences | points de suture

# « lancer une pétition », « nous sommes plus de 200 ».

heard-petition_start = lancer une pétition | créer une pétition | faire une pétition | démarrer une pétition | ouvrir une pétition | monter une pétition | commencer une pétition | recueillir des signatures | collecter des signatures | récolter des signatures | réunir des signatures | rassembler des signatures | start a petition
heard-petition_not_start = je ne veux pas | contre

# Commencer une pétition : demander comment ; ce qui vient avant le sujet ; ce qui semble revenir à l’État ; les constantes du Royaume.
heard-petition_how_asks = comment | c’est quoi | qu’est ce | quelles étapes | explique | expliquez | how do | how can | what is
heard-petition_unwished = je ne veux pas | je ne souhaite pas | pas envie
heard-petition_signed = signature | signatures
heard-petition_for = pour | afin | sur | for | about
heard-petition_against = contre | against
heard-petition_association = association | associations | coopérative
heard-petition_powers = hôpital | hopital | médecin | medecin | médecins | infirmier | tribunal | procès | juge | justice | prison | police | gendarmerie | armée | visa | passeport | impôt | impôts | salaire | salaires | retraite | enseignant | enseignants | professeur | professeurs | essence | prix de l’huile
heard-petition_constants = monarchie | islam | religion | sahara | indépendance de | drapeau
heard-we_are = nous sommes | nous serons | on est | on sera | on a | nous avons | j’ai | il y a

# « c’est quand le festival ? », « quand passe le camion ? », « ouverts le samedi ? ».

heard-event = festival | festivals | moussem | foire | salon | carnaval | concert | spectacle | fête du safran | fête de la musique
heard-event_when = quand | quel jour | quels jours | quelle date | quelles dates | date | dates | à quelle heure | quelle heure | when
heard-collected = passe le camion | passent les éboueurs | camion poubelle | camion des poubelles | camion des ordures | collecte des ordures | collecte des déchets | ramassage des ordures | ramassage des déchets | ramassage des poubelles | ramassées les ordures | ramassées les poubelles | ramasse les poubelles | ramasse les ordures | ramassez les ordures | ramassez les poubelles | sortir les poubelles | sortir la poubelle | passage du camion
heard-weekend = samedi | dimanche | week-end | weekend | saturday | sunday

# « comment envoyer une photo ? ».

heard-how_to_send = comment envoyer | comment l'envoyer | comment les envoyer | comment je l'envoie | comment j'envoie | comment on envoie | comment vous envoyer | comment vous l'envoyer | comment joindre | comment la joindre | comment mettre | comment la mettre | comment ajouter | comment l'ajouter | comment faire pour envoyer | how to send | how do i send

# « enlever les ordures », « une voiture abandonnée ».

heard-waste_away = enlever les ordures | enlever les déchets | évacuer les déchets | évacuer les ordures
heard-car = voiture | voitures | véhicule | véhicules | camion | épave | moto | camionnette | car
heard-left_behind = abandonnée | abandonné | abandonnées | abandonnés | épave | délaissée | délaissé

# « j’ai oublié le numéro ».

heard-number_forgotten = j'ai oublié le numéro | j'ai oublié mon numéro | oublié le numéro | plus le numéro | perdu le numéro | me souviens plus du numéro | me rappelle plus du numéro | me rappelle pas du numéro | me souviens pas du numéro | souviens plus de mon numéro | connais pas le numéro | sais plus le numéro | i forgot the number

# « oui » seul, « vous êtes un robot ? ».

heard-bare_yes = oui | ouais | yes
heard-bare_yes_beside = s’il vous plaît | svp | bien sûr | je veux bien
heard-machine = robot | bot | ia | ai | machine | automate | chatbot | chatgpt
heard-machine_you = vous | tu | t | es | êtes | etes | c | est | parle | répond | you | this
heard-care = hôpital | hopital | urgences | clinique | dispensaire | médecin | hospitalisé | hospitalisée | soigné | soignée | points

# « Je ne veux pas photographier », quelle que soit la question.

heard-photo_not = je ne veux pas | je veux pas | veux pas | ne veut pas | je ne peux pas | je peux pas | peux pas | ne pourrai pas | pas envie | pas le droit | je préfère ne pas | je préfère pas | préfère éviter | je refuse | j’ai peur | peur de | je n’ose pas | j’ose pas | impossible de | pas possible de | je n’ai pas | j’ai pas | aucune | aucun | pas de | je n’en ai pas | j’en ai pas | sans
heard-photographs = photographier | photographie | filmer

# « Je l’ai sur moi » : qui a trouvé une chose.

heard-holds_thing = je l’ai sur moi | je les ai sur moi | l’ai sur moi | je l’ai chez moi | je les ai chez moi | l’ai gardé | l’ai gardée | je le garde | je la garde | je les garde | je l’ai avec moi | je l’ai déposé | je l’ai déposée | je l’ai laissé chez | je l’ai laissée chez | il est chez moi | elle est chez moi | i have it | i kept it

# « Je voudrais proposer de… » : ce qui précède l’idée n’est pas son titre.

heard-proposing = proposer | propose | proposons | suggérer | suggère | suggérons | proposition | suggestion
heard-proposing_beside = je | j | nous | voudrais | voudrions | voudrai | aimerais | aimerions | aimerai | souhaite | souhaiterais | souhaitons | veux | peux | puis | peut | pourrait | pourrais | est-ce | est | ce | c | ma | ai | une | de | d | du | vous | bonjour | bonsoir | serait | à | la | commune

# « au quartier X » qui n’est dans aucune liste : comment on l’appelle, et ce qui n’est pas un nom.

heard-quarter_kind = quartier | hay | cité | cite | lotissement | douar | résidence | residence
heard-quarter_own = notre | nos | mon | votre | ce | cette | chaque | tout | toute | tous | toutes | plusieurs | quel | aucun | depuis
heard-quarter_ends = entier | entière | populaire | populaires | défavorisé | pour | avec | avant | sans | afin | parce | dans | sur | par | toute | toutes | plusieurs | voisin | voisine

# « à ma sœur » : à qui la chose a été perdue.

heard-kin = fils | fille | mère | père | maman | papa | sœur | soeur | frère | enfant | enfants | mari | femme | grand-mère | grand-père | voisin | voisine
heard-kin_of = de la part de

# « les déchets ont été ramassés » : c’est fait, et non « ramassez-les ».

heard-done = a été réparé | a été réparée | ont été réparés | ont été réparées | est réparé | est réparée | sont réparés | sont réparées | a été ramassé | a été ramassée | ont été ramassés | ont été ramassées | sont ramassés | sont ramassées | est ramassé | a été enlevé | a été enlevée | ont été enlevés | ont été enlevées | sont enlevés | sont enlevées | a été nettoyé | a été nettoyée | ont été nettoyés | ont été nettoyées | est nettoyée | est nettoyé | est propre | est redevenue propre | a été rebouché | trou a été bouché | trou est bouché | trous ont été bouchés | trous sont bouchés | ont été rebouchés | est rebouché | sont rebouchés | a été comblé | a été réglé | est réglé | est résolu | a été résolu | a été vidé | a été vidée | ont été vidés | ont été vidées | ont été évacués | ont été évacuées | a été évacué | a été remplacé | a été remplacée | a été changé | a été changée | a été refait | a été refaite | a été débouché | a été collecté | ont été collectés | ont été collectées | ils ont réparé | ils ont ramassé | ils ont enlevé | ils ont nettoyé | ils ont rebouché | ils ont bouché le trou | ils ont vidé | ils ont collecté | ils ont refait | on a réparé | on a ramassé | on a enlevé | on a nettoyé | ont ramassé | ont nettoyé | ont réparé | ont enlevé | lumière est revenue | l’eau est revenue | eau est revenue | courant est revenu | électricité est revenue | lampe est revenue | éclairage est revenu | remarche | refonctionne
heard-asks_who_comes = qui s’occupe de ça | qui s’en occupe | qui va s’en occuper | qui s’occupera | qui va venir | qui viendra | qui va réparer | quel service va | quel service s’occupe | quel service traite | qui est chargé | qui est responsable de ça | qui traite ma demande | qui va traiter | qui vient réparer | qui va passer
heard-asks_how_told = comment je saurai | comment saurai-je | comment je vais savoir | comment vais-je savoir | comment serai-je informé | comment serai-je prévenu | comment serai-je prévenue | vous me préviendrez | vous allez me prévenir | je serai prévenu | je serai prévenue | comment vous allez me prévenir | comment je suis prévenu | vous allez m'appeler | vous allez m’appeler | allez-vous m'appeler | on va m'appeler | on va m’appeler | on m'appelle | est-ce que vous m'appelez | quelqu'un va m'appeler | quelqu’un va m’appeler | serai-je rappelé | je serai rappelé | je serai contacté
heard-asks_if_nothing = et si rien n’est fait | si rien n’est fait | si rien ne bouge | et si personne ne vient | si personne ne vient | si vous ne faites rien | si ce n’est pas fait | si le délai passe | si le délai est dépassé | passé ce délai | et si c’est pas réparé | et si vous ne venez pas | et si vous faites rien | si vous faites rien | et si vous ne faites rien | et si personne vient | si personne vient | et si rien ne se passe | et si ça traîne
heard-asks_who_joins = mon voisin aussi veut | mon voisin veut aussi | ma voisine veut aussi | mon voisin voudrait | ma voisine voudrait | mes voisins veulent | mes voisins aussi veulent | les voisins veulent aussi | d’autres peuvent signaler | les autres peuvent signer | d’autres peuvent signer | appuyer cette demande | appuyer ma demande
heard-others_too = voisin | voisins | voisine | voisines | frère | frères | sœur | soeur | cousin | cousine | ami | amis | amie | mari | femme | mère | père | habitants | habitant | gens | riverains | locataires | d’autres | quelqu’un d’autre | plusieurs | copropriétaires | immeuble | neighbours | neighbors | neighbour
heard-joins_us = se joindre | me rejoindre | nous rejoindre | rejoindre ma | rejoindre la mienne | rejoignent ma | rejoignent la mienne | rejoint ma | se mettre ensemble | se mettre à plusieurs | mettre à plusieurs | s’ajouter à | s’ajoutent à | ajouter son nom | ajouter leur nom | ajouter leurs noms | ajouter mes voisins | ajouter mon voisin | ajouter ma voisine | s’associer à | s’associent à | se greffer | participer à ma | signer avec moi | faire une seule | refaire chacun | refaire une chacun | chacun le leur | chacun la leur | chacun la sienne | chacun sa réclamation | chacun sa demande | demande chacun | suivre ma demande | suivre ma réclamation | suivre mon signalement | suivre ce signalement | suivre cette demande | être ajouté | être ajoutés | être ajoutée | soutenir ma demande | soutenir ma réclamation | join my | join me
heard-done_or_order = has been fixed | is fixed | has been collected
heard-done_sign = merci | enfin | bravo | has
heard-done_not = svp | stp | plaît | plait | veuillez | pourriez | pouvez | faut | faudrait | doit | devez | pas | jamais | mais | toujours | encore | quand | pourquoi | comment | sauf | depuis | si | please | not | mal | vite | rapidement | urgent | espère | espérons
heard-done_thing = déchets | déchet | ordures | poubelle | poubelles | détritus | gravats | encombrants | saletés | bac | bacs | conteneur | conteneurs | lampe | lampadaire | lampadaires | lampes | éclairage | ampoule | poteau | lumière | trou | trous | nid de poule | route | rue | ruelle | trottoir | chaussée | quartier | fuite | eau | égout | égouts | regard | caniveau | arbre | branches | branche | chien | chiens | problème | panneau | place | tas | électricité | courant | garbage | hole | lamp

# L’égout qui déborde n’est pas la rue.

heard-sewer = égout | égouts | egout | egouts | eaux usées | eaux usees | assainissement | sewer

# « Bah », « monsieur » : dit à qui écoute, et non d’un lieu.

heard-address = bah | ben | bé | euh | heu | hum | monsieur | madame | mon frère | mon ami | hein

# « Le moqaddem m’a demandé 200 dirhams », « ok le menu », « il n’y a pas de lieu ».

heard-bribed = pot-de-vin | pot de vin | pots-de-vin | pots de vin | bakchich | bakchiche | bakchish | backchich | corruption | corrompu | bribe
heard-chief = moqaddem | moqadem | mokaddem | mokadem | caïd | caid | pacha | bacha | policier | policiers | gendarme | gendarmes | police officer
heard-own_clerk = fonctionnaire | fonctionnaires | employé | employée | agent | agents | guichet | état civil | commune | mairie | clerk
heard-money = argent | dirhams | money
heard-demands = demande | demandé | demandent | réclame | réclamé | exige | exigé | veut | voulait | asks | asked
heard-against_him = porter plainte contre lui | porter plainte contre elle | plainte contre lui | me plaindre de lui | complain about him
heard-menu = menu
heard-menu_beside = ok | okay | oui | non | le | la | au | retour | retourner | revenir | je | veux | voir | svp | alors | bon | d’accord | back | to | the
heard-own_request = ma demande | ma réclamation | mon signalement | mon dossier
heard-no_place = il n’y a pas de lieu | il n y a pas de lieu | y a pas de lieu | pas de lieu | pas d’endroit | pas d endroit | il n’y a pas d’endroit | aucun lieu | aucun endroit | pas de lieu précis | no place | there is no place
heard-enough = ça suffit | ça ira comme ça

# Il est question d’une mort ou de violence : rien de joyeux n’est dit.
heard-mourning = mort | morte | morts | mortes | décès | décédé | décédée | cadavre | cadavres | charogne | tué | tuée | tués | tuées | meurtre | enterrement | violence | violences | agression | agressions | agressé | agressée | viol | harcèlement | dead

# Entendu, et rien de plus : ni oui ni non.
heard-okay = ok | okay | d’accord | dac | entendu | daccord

# « C’est nickel maintenant », « le propriétaire est venu » : ce que l’on a écrit n’a plus cours.

heard-over_case = plus rien à signaler | nickel maintenant | est nickel | c nickel | tout est nickel | rentré dans l’ordre | rentre dans l ordre | tout est en ordre | tout est ok | n’y est plus | n y est plus | il n’est plus là | elle n’est plus là | ils ne sont plus là | n’existe plus | plus de problème | plus aucun problème | plus de soucis | plus de souci | plus de pb | pb résolu | pb réglé | problème résolu | problème réglé | souci réglé | problème est fini | problème fini | problème terminé | a disparu | est partie toute seule | est parti tout seul | c’est parti tout seul | ils sont venus | ils sont passés | elle est passée | équipe est passée | équipe est venue | camion est passé | camion est venu | technicien est passé | technicien est venu | agents sont passés | agents sont venus | pompiers sont passés | pompiers sont venus | fait le travail | fait le boulot | fait le nécessaire | fait leur travail | travail est fait | c’est fait merci | remarche | refonctionne | marche de nouveau | marche à nouveau | fonctionne de nouveau | fonctionne à nouveau | marche maintenant | fonctionne maintenant | ça marche maintenant | la lumière marche | s’est rallumé | s’est rallumée | it is fixed | is gone now | was fixed
heard-over_thing = propriétaire est venu | propriétaire est passé | propriétaire l’a récupéré | propriétaire l’a récupérée | propriétaire l’a repris | rendu à son propriétaire | rendue à son propriétaire | remis à son propriétaire | rendu au propriétaire | rendue au propriétaire | donné à son propriétaire | donnée à son propriétaire | retrouvé son propriétaire | trouvé son propriétaire | trouvé le propriétaire | retrouvé le propriétaire | propriétaire retrouvé | propriétaire trouvé | on me l’a rendu | on me l’a rendue | me l’a rendu | me l’a rendue | me l’ont rendu | me l’a ramené | me l’a ramenée | me l’a rapporté | l’ai trouvé | l’ai trouvée | l’ai trouver | l ai trouvés | les ai trouvés | les ai trouvées | les ai trouver | l’avons trouvé | l’avons trouvée | l’a trouvé | l’a trouvée | c’est retrouvé | retrouvé merci | retrouvée merci | était chez moi | était à la maison | il était dans | elle était dans | i found it | got it back | était chez | etait chez | étaient chez | chez le voisin | chez la voisine | me l’ont ramené
heard-over_made = réparé | refait | refaite | refaits | résolu | résolue | réglé | rétabli | rétablie | nettoyé | ramassé | enlevé | évacué | remplacé | changé | bouché | rebouché | débouché | vidé | rallumé | retiré | dégagé | colmaté | goudronné | balayé | débarrassé | emporté | emmené | arrangé | remis | remise | corrigé | traité | redressé | replacé | refermé | repeint | repeinte | récupéré | comblé | solutionné | terminé | achevé | revenu | revenue | collecté | élagué | curé | rincé | lavé
heard-over_got = retrouvé | récupéré | rendu | rendue | restitué | repris | ramené | rapporté
heard-over_have = ont | a | été | ete | est | sont | c | s | cest | avait | ete | sest | etait | bien | enfin | tout
heard-over_have_own = ai | avons | ont | a | est | sont | été | ete
heard-over_between = tout | tous | toutes | bien | enfin | déjà | finalement | l | le | la | les | me | m | nous | y | en | vite | aussi | presque | totalement | complètement | été | ete | bcp | tt | très
heard-over_none = pourquoi | comment | plus | n | ne | doit | faut
heard-over_undone = rien | aucun | aucune | personne | ni | sans | non | recassé | recassée | recassés | recassées | recasser | rebouché à nouveau | retombés | retombées | réeteint | retombé | retombée | rééteint | sauf | seulement | moitié
heard-over_again = nouveau | encore | puis | rebelote | again
heard-over_broken = cassé | cassée | cassés | cassées | panne | éteint | éteinte | éteints | éteintes | coupé | coupée | bouché | bouchée | hs | broken
heard-over_gone = plus de | plus d | plus aucun | plus aucune
heard-over_nuisance = déchets | déchet | ordures | poubelles | saletés | chien | chiens | trou | trous | fuite | fuites | bruit | bruits | tapage | odeur | odeurs | tas | gravats | moustiques | rats | insectes | danger | inondation | mouches
heard-over_fine = nickel | impec | impeccable | parfait | propre | ok | bon | bien | super
heard-over_now = maintenant | mnt | mtn | désormais | depuis hier | depuis ce matin | ce matin | cet après-midi | hier | hier soir | aujourd’hui | cette nuit | à présent
heard-over_who = pompiers | commune | mairie

# « Et le lampadaire, c’est pour quand ? », « c’est celui devant la pharmacie » : dit d’une demande ouverte.

heard-asks_state = où en est | ou en est | où en êtes | où en sommes | des nouvelles | du nouveau | quoi de neuf | ça avance | ca avance | qu’avez-vous fait | qu’est-ce que vous avez fait | vous avez fait quoi | any news | vous avez avancé | vous en êtes où | vous en etes où | vous en êtes ou | c’est où maintenant | ça en est où | ca en est ou | il y a du neuf | y a du neuf
heard-asks_beside = et | c | est | c’est | pour | ce | que | qu | vous | ça | ca | alors | la | le | les | l | du | de | des | d | mon | ma | mes | notre | venez | viendrez | venir | passez | passerez | passer | réparez | réparer | réparerez | reparer | reparez | répare | repare | réglez | régler | enlevez | enlever | ramassez | ramasser | allez | va | ils | on | il | elle | vont | viennent | vient | passe | passent | vers | à | peu | près | jour | date | délai | réponse | répondez | avoir | sera | serait | réglé | réparé | fait | exactement | svp | stp | s’il | plaît | plait | merci | bonjour | celle | celui | ceux | avez | y | a | t | y’a | dans | en | nous | signalement | plainte | demande | réclamation | problème | bon | ok | oui | au | juste | prévu
heard-points_at = c | cest | il | elle | ils | elles | ça | ca | cela | celui | celle | it | its
heard-there_is = il y a | y a | ya | il ya | il n y a | y en a | there is | il y a aussi | par contre il y a

# « D’accord, je vais voir avec eux » : dit quand une autre commune est compétente.

heard-goes_there = voir avec eux | vois avec eux | les appeler | les contacter | contacter la commune | leur écrire | leur dire | aller là-bas | aller la bas | y aller | m’adresser | demander là-bas | demander la bas | appeler le 37 37 | sur chikaya
heard-goes_there_beside = ah | oh | d’accord | laissez | laisse | tomber | tant pis | pas grave | alors | dommage | c’est | pas | grave | désolé | désolée | je | ne | savais | pas | entendu

# « Qui va lire ça ? », « annule, mon voisin l’a fait », « le stop est tombé », « envoyez, je pars », « j’appelle quel numéro ? ».

heard-data_read = lit | lis | lire | lisent | lisez | voit | voir | voient | verra | lira | liront | verront | consulte | accès
heard-data_this = ça | ca | cela | ceci | ce message | mon message | mes messages | tout ça | tout ca | ce que | ici | this | mon idée | ma demande | ma plainte | cette plainte | ma plainte | ce signalement | mon signalement
heard-stop_first = annule | annulé | annuler | annulez | anule | anuler | anulez | j’annule | cancel | stopper | stoppez
heard-stop_sign = panneau stop | panneau de stop | panneaux stop | panneau du stop | plaque stop | plaque de stop | signe stop | le stop | un stop | au stop | stop tombé | stop cassé | stop arraché | stop tordu | stop effacé | stop par terre | stop sign
heard-send_reason = je pars | je dois | je vais | je suis | j’y vais | j’ai pas le temps | j’ai plus le temps | je n’ai pas le temps | parce que | pcq | car | je voyage | je n’ai plus de batterie | plus de batterie | j’ai plus de batterie | because
heard-whom_to_call = quel numéro j’appelle | quel numero j appelle | j’appelle quel numéro | j’appelle quel numero | quel numéro je dois appeler | numéro à appeler | numero a appeler | numéro je compose | j’appelle où | appeler où | on appelle où | à quel numéro | a quel numero | which number do i call
heard-idea_wish = mettre | mettez | ajouter | planter | installer | construire | créer | aménager | peindre | il faut | il faudrait | prévoir
heard-urgent_thing = accident | accidents | incendie | feu | blessé | urgence | urgences | noyade | agression

# Combien de temps pour un papier, l’objet retrouvé, qui appeler ailleurs, la plainte contre un employé.

heard-span = temps | jours | jour | heures | délai | délais | semaine | semaines | mois | days | long | time
heard-paper_when = quand sera prêt | quand est prêt | sera prêt quand | est prêt quand | sera prête quand | quand sera prête | quel délai | quels délais | délai pour | délais pour | quand je peux récupérer | quand puis-je récupérer | quand je récupère | quand est-ce que je récupère | prend combien de temps | how long
heard-of_clerk = d’un agent | d’un employé | d’un fonctionnaire | d’une employée | d’une fonctionnaire | d’une agente | de l’agent | de l’employé | de l’employée | du fonctionnaire | de la fonctionnaire | des employés | des fonctionnaires | des agents | d’un responsable | du responsable | du guichetier | du comportement d’un | comportement des
heard-complains_of = plaindre | plains | plaint | plainte | plaignons
heard-found_again = retrouvé | retrouvée | retrouvés | retrouvées | retrouver | récupéré | récupérée | trouvé | trouvée
heard-found_again_beside = je | j | l | ai | on | avons | a | est | c | c’est | bon | ça | ca | y | enfin | finalement | merci | beaucoup | bcp | ok | d’accord | oui | non | il | elle | mon | ma | mes | déjà | heureusement | dieu | grâce | à | super | alors | tout | le | la | les | moi | même | été | plus | besoin | maintenant | portable | téléphone | sac | clés | clefs | portefeuille | papiers | carte | passeport | chat | chien | vélo
heard-owner = propriétaire | propriétaires | proprio | owner
heard-owner_took = venu | venue | venus | récupéré | récupérée | récupérés | repris | reprise | pris | rendu | rendue | rendus | remis | redonné | retrouvé | came | took | returned
heard-if = si | quand | if
heard-whom_there = qui appeler | appeler qui | j’appelle qui | qui j’appelle | appelle qui | qui dois-je appeler | qui je dois appeler | qui contacter | contacter qui | qui je dois contacter | je contacte qui | qui je contacte | qui dois-je contacter | quel numéro | le numéro | leur numéro | un numéro | à qui m’adresser | m’adresser à qui | a qui je m’adresse | je m’adresse à qui | je vais où | on s’adresse où | qui s’en occupe | qui est responsable | who do i call | who should i call | which number
heard-ends_there = vous vous occupez pas | vous ne vous occupez pas | vous occupez pas | c’est pas vous | ce n’est pas vous | c’est pas chez vous | ne faites pas | vous faites pas | pas pour vous | laissez tomber | laisse tomber | tant pis | oubliez | oublie | pas la peine | annulez | annuler | arrêtez | non merci
heard-no_callback = ne m’appelez pas | m’appelez pas | pas besoin de m’appeler | pas la peine de m’appeler | pas qu’on m’appelle | pas que vous m’appeliez | ne me rappelez pas | don’t call me | pas besoin d’appeler | sans m’appeler | pas m’appeler
heard-i_meant = je parlais de | je parlais d | je parle de | je parle d | je voulais parler de | je demandais pour | je disais | je voulais dire | i meant

# « Tout le quartier, pas seulement le hammam », « devant chez nous ».

heard-all_of = tout | toute | entier | entière | totalité | ensemble | whole
heard-not_only = pas que | pas seulement | pas juste | pas uniquement | pas rien que | non seulement | not only | not just
heard-home = chez nous | chez moi | ma maison | notre maison | ma porte | notre porte | mon immeuble | notre immeuble | mon domicile | my house | our house

# Demander une information, sans dire laquelle
heard-information_bare = je | j | veux | voudrais | souhaite | faire | déposer | demander | une | un | des | le | la | les | l | d | de | du | à | au | par | selon | sur | en | pour | demande | accès | acces | droit | information | informations | info | infos | renseignement | renseignements | loi | article | 31-13 | 31 | 13 | 31.13 | bonjour | svp | merci | please | i | want | to | the | access | request | an | under | law | par | écrit | ecrit | écrite | officielle | officiellement | officiel | quelqu’un | possible | svp | à | auprès

# Ce qui est publié, par son genre, et ce qui se dit autour

heard-document_budget = budget | budgets | budgétaire | loi de finances
heard-document_accounts = comptes | compte administratif | bilan financier | comptabilité | dépenses | recettes
heard-document_minutes = pv | p v | procès-verbal | procès-verbaux | proces verbal | compte rendu | minutes
heard-document_decision = décision | décisions | délibération | délibérations | arrêté | arrêtés | règlement
heard-document_procurement = marché public | marchés publics | appel d’offres | appels d’offres | adjudication | adjudications
heard-document_plan = plan | programme | plan d’action | pac | plan d’aménagement | schéma
heard-document_report = rapport | rapports | étude | études | statistiques
heard-document_other = document | documents
heard-document_beside = voir | consulter | lire | avoir | obtenir | recevoir | savoir | connaître | trouver | copie | copies | exemplaire | publié | publiée | de | du | des | la | le | les | l | d | un | une | notre | votre | mon | ma | me | moi | nous | vous | avez | je | j | ai | est | ce | que | qui | quel | quelle | et | ou | en | à | au | aux | sur | dans | pour | avec | svp | merci | bonjour | salut | commune | communal | communale | municipalité | mairie | taroudant | année | an | see | read | get | copy | of | the | a | i | want | please
heard-document_wished = veux | voudrais | souhaite | souhaiterais | aimerais | cherche | pouvez | puis | peux | peut | besoin | envoyer | envoyez | envoie | donnez | donner | montrez | montrer | voir | savoir | connaître | trouver | où | want | need | see | send
heard-document_copied = copie | copies | exemplaire | consulter | consultation | lire | obtenir | accéder | accès | publié | publiés | publiée | copy | read
heard-document_foreign = contester | contestation | amende | contravention | police | gendarmerie | accident | constat | infraction | radar | fourrière | tribunal | facture | électricité | loyer
heard-document_deliberation = délibération | délibérations | arrêté communal | arrêtés communaux
heard-public_cost = combien a coûté | combien a coute | combien ont coûté | combien ont coute | combien coûtent les travaux | combien a-t-on dépensé | combien a dépensé | combien avez-vous dépensé | combien la commune a dépensé | combien vous avez dépensé | combien est-ce que la commune a dépensé | quel a été le coût | how much did

# « Non, ce n’est pas ça », dit à ce qui est proposé

heard-not_it = pas | aucun | aucune | not
heard-not_it_beside = non | ce | c | n | ne | est | ça | ca | cela | celui | celle | ceux | là | la | ci | que | je | cherche | veux | des | deux | no | it | this | that | s | is | désolé | merci

# Un objet de la ville par le numéro de sa plaque : « le lampadaire n° 1042 ne marche plus ».

heard-thing_lamp = lampadaire | lampadaires | lampe | ampoule | réverbère | poteau | éclairage | candélabre | lumière | lamp | street light | streetlight
heard-thing_bin = poubelle | bac | bac à ordures | bac à déchets | conteneur | container | benne | bin | dustbin | trash
heard-thing_fountain = fontaine | fontaine publique | borne fontaine | robinet public | fountain
heard-thing_drain = regard | regard d’égout | bouche d’égout | avaloir | égout | drain | manhole
heard-thing_garden = jardin | parc | square | espace vert | garden | park
heard-thing_school = école | collège | lycée | crèche | school
heard-thing_sign = panneau | signalisation | sign
heard-thing_bench = banc | bench
heard-thing_plate = plaque | plaquette | étiquette | qr | code qr | plate
heard-thing_number = numéro | numero | num | n | nr | no | numbr | number
heard-thing_between = de | du | de la | la | le | l | avec | qui | porte | portant | marqué | identifié | sous | au | à | a | est | c’est | dont | on
heard-thing_beside = scan | scanné | scanne | ai | le | la | les | l | un | une | du | de | des | d | au | à | a | ce | cette | cet | c | c’est | est | voici | voilà | pour | sur | concernant | il y a | problème | souci | signaler | signalement | réclamation | je | j | veux | voudrais | vous | salut | bonjour | bonsoir | salam | svp | stp | merci | s’il vous plaît | hello | hi | problem | the | please | report

# Ce qui ne va pas : « éteint », « cassé ».

heard-fault_off = éteint | éteinte | éteints | eteint | eteinte | ne marche pas | marche pas | ne marche plus | marche plus | ne s’allume plus | s’allume plus | ne s’allume pas | s’allume pas | en panne | hs | grillé | grillée | ne fonctionne pas | ne fonctionne plus | fonctionne pas | pas de lumière | plus de lumière | il fait noir | off | not working
heard-fault_flickers = clignote | clignotent | clignotant | scintille | s’éteint et s’allume | s’allume et s’éteint | flickers
heard-fault_by_day = en plein jour | le jour | la journée | de jour | jour et nuit | allumé la journée | toute la journée
heard-fault_leaning = penché | penchée | incliné | inclinée | tordu | tordue | poteau cassé | poteau penché
heard-fault_full = pleine | plein | déborde | débordent | remplie | full | overflowing
heard-fault_blocked = bouché | bouchée | obstrué | obstruée | blocked
heard-fault_uncovered = sans couvercle | sans plaque | couvercle volé | ouvert | ouverte | pas de couvercle | uncovered
heard-fault_smells = sent mauvais | pue | odeur | odeurs | mauvaise odeur | smells
heard-fault_dry = pas d’eau | plus d’eau | sans eau | à sec | coupée | ne coule pas | no water
heard-fault_leaks = fuit | fuite | coule | l’eau coule | leaks
heard-fault_unwatered = pas arrosé | n’est pas arrosé | pas d’arrosage | sec | secs | desséché | sèche
heard-fault_tree = arbre tombé | arbre penché | arbre | arbres | branche | branches | tree
heard-fault_broken = cassé | cassée | cassés | brisé | brisée | abîmé | abîmée | détérioré | broken
heard-fault_dirty = sale | sales | salie | dégueulasse | déchets | dirty
heard-fault_fallen = tombé | tombée | par terre | fallen
heard-fault_unreadable = illisible | effacé | effacée | ne se lit pas | unreadable
heard-fault_missing = disparu | disparue | volé | volée | n’est plus là | plus là | manque | missing | stolen
# « Mon nom est affiché ? », « quel lieu est noté ? », « c’est dangereux ? », « j’appelle qui ? » : demandé pendant que l’on remplit.

heard-name_shown = visible | visibles | affiché | affiche | afficher | affichez | affichée | apparaît | apparait | apparaitra | apparaîtra | apparaître | public | publique | publié | publier | publiez | montré | montrer | montrez | voir | voient | voit | verra | verront | lire | lisent | connu | partagé | divulgué | donné | shown | visible | see
heard-name_need = pourquoi | besoin | servir | sert | faites | ferez | faire | voulez | demandez | utilisez | why | need | dois | donner | obligé | obligée | faut
heard-name_beside = est | ce | que | qu | c | mon | le | la | les | l | sera | va | être | etre | il | aux | autres | gens | voisins | tout | monde | tous | avec | idée | plainte | demande | signalement | dans | sur | vous | en | de | du | d | quoi | a | à | au | public | on | si | et | pour | savoir | connaître | avoir | quelqu | un | une | quelque | part | is | my | do | you | others | to | qui | par
heard-form_asks = quel | quelle | quels | quelles | quoi | que | qu | qu’est-ce | qu est ce | où | ou | est-ce que | montrez | montre | relisez | relire | répétez | rappelez | dites | what | which
heard-form_written = écrit | ecrit | écrits | écrite | écrites | noté | note | notés | notée | mis | inscrit | inscrite | enregistré | enregistre | enregistrée | marqué | marque | marquée | retenu | saisi | rempli | written | noted | écrire | figure | apparaît
heard-form_put = choisi | donné | indiqué | gardé | pris | put
heard-form_beside = vous | avez | as | tu | a | est | ont | c | ce | le | la | les | l | là | jusque | jusqu | ici | maintenant | présent | présentement | à | pour | mon | ma | mes | et | comme | dans | moment | instant | moi | me | svp | déjà | deja | j | ai | tout | en | au | de | du | d | plainte | signalement | demande | fiche | formulaire | finalement | exactement | now | so | far | have | you | comme | description | texte | sujet | dedans | sur | encore | toujours | bien
heard-danger_word = danger | dangers | dangereux | dangereuse | risque | risques | risqué | dangerous
heard-danger_beside = est | ce | c | que | qu | ou | pas | non | il | y | a | un | du | de | le | la | les | l | des | ça | ca | cela | pour | enfants | gens | nous | moi | là | très | si | on | et | is | it | santé | sante | rage | notre | mon | mes | vie
heard-form_calls = j’appelle qui | j appelle qui | qui j’appelle | qui appeler | appeler qui | appelle qui | qui dois-je appeler | qui je dois appeler | on appelle qui | qui on appelle | qui contacter | contacter qui | je contacte qui | quel numéro j’appelle | quel numéro appeler | quel numero appeler | who do i call | whom do i call
heard-number_of = numéro | numero | numéros | numeros | num | nums | référence | reference | références | number | numbers
heard-number_wish = donnez | donne | donner | redonnez | redonner | rappelez | rappelle | dites | dis | renvoyez | je | veux | voudrais | peux | pouvez | puis | moi | me | vous | s’il | plaît | stp | aussi | encore | give

heard-over_taken = enlevé | enlevés | enlevée | enlevées | enleve | retiré | retirés | retirée | retirées | ramassé | ramassés | emporté | emportés | emmené | emmenés | déplacé | déplacés | évacué | évacués | removed | took
heard-over_put_back = remis | remise | remises | revenus | revenu | revenue | revenues | retour | ramenés | ramené | rapportés | rapporté | replacés | recommencé | back

# Ce qui vient d’un problème n’en est pas un second : l’odeur, passer à côté, la peur.

heard-comes_smell = sent mauvais | ca sent mauvais | odeur | odeurs | pue | puanteur | ça pue | mouches | moustiques | infect | smells | stinks
heard-comes_passing = marcher sur la route | marchent sur la route | marche sur la route | marcher sur la chaussée | marchent sur la chaussée | marcher au milieu | marchent au milieu | descendre sur la route | descendre du trottoir | passer par la route | passer sur la route | passent par la route | peuvent plus passer | peut plus passer | peuvent pas passer | peut pas passer | pouvons plus passer | arrive plus à passer | arrivent pas à passer | arrivent plus à passer | passent plus | passe plus | pouvoir passer | n’ont plus où passer | ne passent pas | bloque le passage | gêne le passage | on tombe | les gens tombent | va tomber dedans | cannot pass
heard-comes_fear = on a peur | nous avons peur | ont peur | a peur de | j’ai peur | fait peur | peur de sortir | n’osent plus sortir | n’ose plus sortir | osent plus sortir | ose plus sortir | les voleurs profitent | voleurs en profitent | profitent du noir | on ne voit rien | on voit rien | on n’y voit rien | plongé dans le noir | dans le noir
heard-comes_way = route | rue | chaussée | trottoir | trottoirs | passage | quartier | ruelle

# « Ajoutez-le à ma première plainte ».

heard-adding = ajoutez | ajouter | ajoute | rajoutez | rajouter | rajoute | rattachez | rattacher | joignez | joindre | mettez | mets | add
heard-filed_before = ancienne | ancien | avant | précédente | précédent | precedente | autre | celle-là | déjà envoyée | previous

heard-theme_around = pour | sur | de | du | des | d | le | la | les | l | mettez | mets | mettre | plutôt | concerne | parle | dans | idée | mon

heard-thanked = merci | merciii | thanks
heard-thanked_beside = beaucoup | bcp | bien | infiniment | mille | fois | à | vous | bonne | journée | soirée | ok | okay | d’accord | accord | d | oki

# « Je voudrais un permis pour ajouter un étage », et non le voisin qui bâtit sans permis.

heard-permit_wish = je veux un permis | je voudrais un permis | je demande un permis | je souhaite un permis | demander un permis | besoin d’un permis | besoin d un permis | obtenir un permis | avoir un permis | je veux une autorisation | je voudrais une autorisation | je demande une autorisation | je souhaite une autorisation | demander une autorisation | besoin d’une autorisation | obtenir une autorisation | avoir une autorisation | i want a permit | i need a permit
heard-permit_not = sans permis | sans autorisation | sans aucune autorisation | voisin | voisins | voisine | refus | refusé | refuse | refusent | mois | retard | toujours pas | attends | bloqué | pot-de-vin | bakchich
heard-mine_have = ai | avons | j’ai
heard-mine_counting = combien | en | tout | total | maintenant | actuellement | encore | proposé | proposées | envoyé | déjà | ici | idées | propositions

# « Regard ouvert devant l’école, un enfant a failli tomber ».

heard-pit = regard | regards | bouche d’égout | bouches d’égout | bouche d egout | égout | egout | puits | fosse | trou d’égout | avaloir | manhole
heard-pit_open = ouvert | ouverte | ouverts | ouvertes | sans couvercle | sans couvercles | sans plaque | sans tampon | couvercle cassé | couvercle volé | plaque volée | découvert | découverte | open
heard-pit_children = enfant | enfants | école | ecole | élèves | eleves | petits | mon fils | ma fille | bébé | tombé dedans | tomber dedans | children | school

heard-comes_torn = éventrent | éventrés | déchirent | fouillent | éparpillent | éparpillés

# « La rue est coupée à côté du four » ; « c’est une commune ou une décharge ? ».

heard-way_cut = coupé | coupée | bloqué | bloquée | barré | barrée | fermé | fermée | bouché | bouchée | inondé | inondée | défoncé | défoncée | impraticable | sombre | sale
heard-rhetoric = c’est une commune ou | c est une commune ou | c’est une mairie ou | c’est une ville ou | une commune ou une décharge | une commune ou une poubelle | une ville ou une décharge | une ville ou un village | une ville ou un dépotoir | on est dans une ville ou | vous êtes une commune ou | on vit dans une ville ou

heard-goes_forward = continuer | continuez | continue | suivant | la suite | next | reprendre | reprenez | reprends | poursuivre | je continue | je veux continuer | je veux reprendre | on reprend

heard-number_its = son | sa | ses | leur | leurs | its

# « Une des deux est réparée » : pas tout.

heard-partly = une des deux a | un des deux a | une sur deux | un sur deux | une seule a été | un seul a été | que la moitié | la moitié seulement | pas toutes | pas tous | il en reste une | il en reste un | il reste une | il reste un | only one of them

heard-form_charge = qui est responsable | qui s’en occupe | qui s en occupe | qui s’occupe de ça | qui s’occupe de cela | qui est chargé | c’est qui le responsable | qui doit réparer | qui va s’en occuper | who is responsible

heard-number_again = redonnez | redonner | redonne | rappelez | rappelle | répétez | répète | renvoyez | again

heard-that_is_it = voilà | voila

heard-each_time = chaque jour | chaque nuit | chaque fois | tous les jours | toutes les nuits | toujours | encore

# Les nouvelles, par ce dont elles parlent

heard-news_word = nouvelle | nouvelles | news | info | infos | informations | actualités | rappel | rappels
heard-news_case = demande | demandes | signalement | signalements | réclamation | réclamations | plainte | plaintes | dossier | dossiers
heard-news_petition = pétition | pétitions | petition | petitions
heard-news_proposal = idée | idées | proposition | propositions | suggestions
heard-news_meeting = réunion | réunions | session | sessions

# Une copie de ses données

heard-copy_word = copie | copies | exporter | export | télécharger | fichier | exemplaire | copy | download
heard-copy_beside = envoyez | envoyer | envoie | donnez | donner | donne | moi | m | me | faites | recevoir | avoir | obtenir | complète | toutes | tout | en | pdf | puis | peux | pourrais | pouvez | vous | est | ce | que | send | give | get | can | all

# Une observation ou une suggestion

heard-remark_observation = observation | observations | remarque | remarques | constat | remark
heard-remark_suggestion = suggestion | suggestions | améliorer | amélioration
heard-remark_beside = je | j | ai | veux | voudrais | souhaite | faire | donner | une | un | des | le | la | les | l | sur | à | au | du | de | d | votre | vos | observation | observations | remarque | remarques | suggestion | suggestions | bonjour | svp | merci | service | services | accueil | bureau | commune | pour | i | have | a | remark
heard-remark_service = guichet | guichets | accueil | agents | employés | file d’attente | queue | horaires | votre service | vos services
heard-hours_wished = il faudrait | il faut | vous devriez | devriez | ouvrez | trop courts | trop court | trop tard | trop tôt | ne suffisent pas | too short

heard-landmark_mosque = mosquée | mosquee | jamaa | zaouia
heard-landmark_school = école | ecole | lycée | lycee | collège | college | crèche
heard-landmark_pharmacy = pharmacie
heard-landmark_cafe = café | cafe
heard-landmark_hospital = hôpital | hopital | dispensaire | clinique
heard-landmark_market = souk | marché | marche | souika
heard-landmark_bath = hammam
heard-landmark_oven = four | boulangerie
heard-landmark_bank = banque | agence
heard-landmark_fuel = station
heard-landmark_garage = garage
heard-landmark_park = jardin | parc | square
heard-landmark_gate = porte | bab
heard-landmark_post = poste
heard-landmark_cemetery = cimetière | cimetiere
heard-landmark_office = commune | municipalité | province | caïdat | caidat | annexe
heard-landmark_wall = muraille | murailles | rempart | remparts
heard-landmark_shop = épicerie | epicerie | épicier | boutique | magasin | hanout
heard-landmark_stadium = stade | terrain
heard-landmark_station = gare | arrêt

# Ceux qui travaillent pour la commune, à propos d’un ordre : « c’est fait », « on vient », « pas pour nous ».
heard-work_done = c'est fait | fait | c fait | cest fait | c'est terminé | terminé | travail terminé | travaux terminés | intervention faite | intervention terminée | on a fini | nous avons fini | on a réparé | nous avons réparé | l'équipe a réparé | réparation faite | c'est bon c'est fait | done | finished
heard-work_going = on vient | on arrive | on y va | nous venons | nous arrivons | l'équipe arrive | l'équipe vient | en route | on passe demain | on vient demain | nous venons demain | on intervient | on intervient demain | d'accord on vient | ok on vient
heard-work_not_ours = pas pour nous | ce n'est pas pour nous | c'est pas pour nous | pas à nous | ce n'est pas à nous | c'est pas à nous | pas notre travail | ce n'est pas de notre ressort | pas de notre compétence | pas chez nous

# « Je veux savoir… », « vous allez m’appeler ou répondre ici ? », « vous les notez aussi ? », « j’ajoute que… »
heard-wants_to_know = je veux savoir | je voudrais savoir | j’aimerais savoir | je cherche à savoir | on veut savoir | nous voulons savoir | je veux connaître | je voudrais connaître | je veux me renseigner | je veux comprendre | i want to know | i would like to know
heard-or = ou | ou bien | or
heard-calls_us = m’appeler | m’appelez | m’appellerez | appeler | appelez | me rappeler | rappelez | rappeler | répondre | répondez | répondrez | contacter | contactez | téléphoner | call
heard-files_too = enregistrer | enregistrez | enregistré | signaler | signalez | noter | notez | noté | inclure | déclarer | register | note
heard-sure_yes = je l’ai retrouvé | je l’ai retrouvée | retrouvé | retrouvée | retrouvés | je l’ai trouvé | c’est retrouvé | enlevez | retirez | supprimez | annulez
heard-subject_word = sujet | catégorie | thème | type | motif | subject | category
heard-no_person = pas besoin de personne | pas besoin d’une personne | pas besoin d’un agent | besoin de personne | besoin d’un agent | pas besoin d’un humain | pas d’agent | sans agent | pas d’appel
heard-any_news = des nouvelles | du nouveau | une nouvelle | des news | any news | quelqu’un l’a trouvé | quelqu’un l’a trouvée | quelqu’un les a trouvés | quelqu’un les a trouvées | on l’a trouvé
heard-problem_word = problème | problèmes | soucis | plaintes | réclamations | signalements | problem | problems
heard-several_word = deux | trois | quatre | plusieurs | cinq | two | three | several
heard-clerk_wrongs = m’a insulté | m’a insultée | nous a insultés | m’a humilié | m’a humiliée | m’a crié dessus | m’a crié | m’a menacé | m’a menacée | m’a mal parlé | m’a chassé | m’a chassée | m’a poussé | refuse de me servir | a refusé de me servir | m’a manqué de respect
heard-clerk_word = agent | agente | employé | employée | fonctionnaire | guichetier | guichetière | secrétaire
heard-prefers_person = je préfère parler à quelqu’un | je préfère parler à une personne | je préfère parler à un agent | je préfère un humain | je veux parler à quelqu’un | je voudrais parler à quelqu’un | je veux un agent | passez-moi quelqu’un | passez moi quelqu’un | passez-moi un agent
heard-in_the_dark = dans le noir | dans l’obscurité | plongée dans le noir | plongé dans le noir | toute noire | toute sombre
heard-lets_go = laissez tomber | laisse tomber | oubliez | oublie | on oublie | laissez | pas besoin de
heard-idea_opening = j’ai une idée | j ai une idée | une idée | mon idée | mon idée c’est | mon idée c est | franchement | je me disais que | je me dis que | je pense que | je trouve que | ce serait bien de | ce serait bien que | ce serait bien d | ça serait bien de | ça serait bien que | il serait bien de | ce serait génial de | il faudrait que la commune fasse | il faudrait que la commune | il faudrait que | il faudrait | il faut que | on pourrait | vous pourriez | pourquoi pas | pourquoi ne pas | pourquoi vous ne | pourquoi on ne | et si on | et si | on aimerait | on voudrait | nous voudrions | nous aimerions | j’aimerais | j aimerais | je voudrais | je veux | on veut | ce serait bien | ça serait bien | il faudrait plus de | svp | s’il vous plaît | qu’on | qu’il y ait | avoir | mettre | faire | que la commune fasse | la commune devrait | la commune pourrait | bonjour | salut | que | de
heard-repairs = réparer | réparé | réparée | réparez | réparerez | réparation | venir | venez | viendrez | passer | passez | intervenir | nettoyer | ramasser
heard-goes_on_here = je continue ici | on continue ici | je reste ici | je continue avec vous

# « C’est pour ma grand-mère » : pour qui on écrit.

heard-kin_grandmother = grand-mère | grand mère | grandmère | grand-maman | mamie | mémé | grandmother
heard-kin_grandfather = grand-père | grand père | grandpère | papi | pépé | grandfather
heard-kin_mother = mère | maman | mother | mum | mom
heard-kin_father = père | papa | father | dad
heard-kin_wife = femme | épouse | wife
heard-kin_husband = mari | époux | husband
heard-kin_daughter = fille | daughter
heard-kin_son = fils | son
heard-kin_sister = sœur | soeur | sister
heard-kin_brother = frère | brother
heard-kin_aunt = tante | tata | aunt
heard-kin_uncle = oncle | tonton | uncle
heard-kin_cousin = cousin | cousine
heard-kin_neighbour_f = voisine
heard-kin_neighbour_m = voisin | neighbour | neighbor
heard-kin_friend = ami | amie | copain | copine | collègue | friend
heard-kin_other = quelqu’un d’autre | une autre personne | autre personne | quelqu’un | belle-mère | beau-père | belle mère | beau père | vieille dame | vieux monsieur | dame âgée | personne âgée | dame | monsieur | somebody else | someone else
heard-for_mark = pour | au nom de | au nom du | de la part de | de la part du | à la place de | à la place du | demande de | demande du | plainte de | plainte du | réclamation de | réclamation du | signalement de | dossier de | dossier du | demandes de | demandes du | plaintes de | réclamations de | dossiers de | sur le compte de | for | aide | aider | j’aide | compte de | est de | est celle de | est celui de
heard-for_my = ma | mon | mes | notre | nos | une | un | la | le | cette | ce | l | my | our | a | the
heard-for_frame = c | ce | cet | cette | ceci | cela | ça | est | était | sera | ces | sont | n | ne | pas | moi | moi-même | mais | je | j’ | j | écris | écrit | écrire | t’écris | vous | dépose | déclare | fais | faire | remplis | remplir | signale | envoie | envoyer | parle | parler | demande | demander | réclame | plains | plainte | réclamation | signalement | dossier | message | bonjour | salut | bonsoir | salam | svp | oui | non | en | fait | au | de | la | le | les | l | une | un | à | nom | part | place | toujours | aussi | tout | voudrais | veux | viens | suis | ici | maintenant | plutôt | désormais | celle | celui | aider | aide | attention | pardon | précision | s | il | vous | plaît | plait | cas | problème | it | is | this | i | am | writing | not | me | mes | mettez | notez | noter | signaler | déposer | poser | réclamer | contacte | contacter | intervenir | interviens | voulais | finalement | enfin | erreur | trompé | oups | désolé | désolée | rectification | correction | là | cas | sujet | vous | dis | préciser | précise | tiens | souhaite | agit | concerne | celui-ci | celle-ci | effectivement | bonne | journée | messieurs | mesdames | monsieur | madame | écrivant | aidant | bien | donc | alors | or | ai | eu | occupe | occuper | adresse | adresser | compte | reviens | revenons | retour
heard-for_list = demandes | plaintes | réclamations | dossiers | signalements | affiche | montre | montrez | voir | où
heard-for_after = svp | merci | s | il | vous | te | plaît | plait | pas | moi | pour | et | elle | lui | c | est | ok | d’accord | mme | monsieur | please | thanks | not | me | moi-même | là | maintenant | pas | malade | âgée | âgé | veuve | handicapée | handicapé | qu’elle | seule | svp | hajja | lhajja | aussi | bonjour | finalement | plutôt | à | déposer | faire | envoyer | écrire | signaler | sa | son | plainte | demande | réclamation | signalement | petit | petite | aîné | aînée | cadet | cadette | veuf | seul
heard-for_because = qui | car | parce | elle | il | comme | puisque | âgée | âgé | malade | vieille | nommée | nommé | who
heard-for_of = de | du | des | d | of
heard-for_second_name = ben | bent | bel | ait | ould
heard-for_not_name = hay | bab | rue | derb | quartier | avenue | douar | place | boulevard | mme | madame | monsieur | hajja | haj | à | il | elle | je | et | svp
heard-for_named = s’appelle | qui s’appelle | elle s’appelle | il s’appelle | nommée | nommé | qui se nomme | elle se nomme | il se nomme | du nom de | son nom est | son nom c’est | son nom | dont le nom est | son prénom est | le nom est | le nom c’est | nom et prénom | her name is | his name is
heard-for_self = pour moi | pour moi-même | à moi | la mienne | le mien | à mon nom | for me | myself
heard-for_code = code | codes | chiffres | secret | cacher | cache | cachez | masquer | masque | masquez | protéger | protège | protégez | verrouiller | verrouille | verrouillez | sécuriser | sécurise | cadenas | passe
heard-for_code_beside = avec | mot | par | trois | sous | sur | comment | peux | peut | on | puis | mets | mettre | mettez | mis | ajoute | ajouter | choisir | changer | change | changez | enlever | enlève | enlevez | retirer | retire | supprimer | supprime | confidentiel | privé | privées | des | d | qu | que | aimerais | besoin | ai | i | want | to | please
heard-for_asked = qui m’a demandé | m’a demandé | qui m’a dit | m’a dit | qui me demande | me demande | m’a chargé | m’a chargée
heard-for_writing = écrire | écris | signaler | déposer | faire | envoyer | remplir | plainte | réclamation | demande

# Sous le résumé d’une consultation : le projet, ou son enregistrement
heard-opinion_file = projet | texte | document | pdf | fichier | lire
heard-opinion_sound = écouter | entendre | audio | vocal | son | enregistrement

# Un recours contre le résultat d’un appel à candidatures
heard-opens_candidacy_appeal = faire un recours | faire recours | mon recours | contester le résultat | contester le resultat | je conteste le résultat | je conteste la décision
heard-petition_ask_paper = sur papier | sur du papier | en papier | version papier | format papier | à la main | une feuille | des feuilles | on paper
heard-petition_ask_papers = papiers | documents | pièces | déposer | dépose | papers
heard-petition_ask_live = dois habiter | doit habiter | faut habiter | faut il habiter | obligé d’habiter | obligée d’habiter | habiter ici | habiter la commune | habiter à taroudant | habiter taroudant | vivre ici | être résident | être résidente | être de taroudant | être d’ici | live here
heard-petition_ask_signs = compte | compter | comptent | signer | signe | signent | signature | signatures | soutenir | soutien | soutiens | soutiennent | count | sign
heard-petition_ask_family = ma femme | mon mari | mon épouse | mon époux | ma famille | mes enfants | mon fils | ma fille | ma mère | mon père | mes parents | mon frère | ma soeur | ma sœur | mes voisins | mon voisin | ma voisine | my wife | my husband
heard-petition_ask_many = combien | how many
heard-day_beside = le | la | du | au | à | de | vers | jour | date | ce | l | un

# « On m’a volé ma carte », « j’ai perdu mes papiers, je vais où ? »

heard-stolen = volé | volée | volés | volées | vole | volées | voler | vol | piqué | piquée | dérobé | dérobée | arraché | arrachée | cambriolé | cambriolée | cambriolés | cambriolage | stolen | stole | robbed | pickpocket | pickpockets
heard-stolen_own = m’a | m a | ma | m’ont | m ont | mont | me | m’avoir | mon | mes | notre | nos | nous | son | sa | lui | my | me
heard-stolen_thing = portefeuille | portefeuilles | porte-monnaie | porte monnaie | portemonnaie | téléphone | telephone | tel | tél | portable | smartphone | iphone | gsm | cin | cnie | carte | cartes | passeport | permis | papiers | papier | sac | sacoche | cartable | valise | bijoux | bijou | collier | bague | argent | clés | clé | clefs | ordinateur | pc | tablette | moto | scooter | mobylette | vélo | velo | bicyclette | voiture | maison | appartement | magasin | boutique | wallet | phone | card | bag | money | keys
heard-stolen_whole = je me suis fait voler | je me suis fait dévaliser | je me suis fait cambrioler | on m’a cambriolé | on m a cambriolé | on nous a cambriolés | on nous a cambriolé | i was robbed | i got robbed | j’ai été volé | j’ai été volée | j’ai été cambriolé | victime d’un vol | victime de vol | déclarer un vol | déclaration de vol
heard-stolen_often = fois | deuxième | troisième | chaque | souvent | toujours | tous les jours | toutes les nuits | encore | récidive | série | dans le quartier | les vols | des vols | insécurité | caméra | caméras | éclairage | lampadaire | noir | obscurité | câble | câbles | plaque | compteur | again | every
heard-what_now = je vais où | je vais ou | où aller | ou aller | où je vais | ou je vais | où dois-je aller | où je dois aller | où est-ce que je vais | où je peux aller | où puis-je aller | que faire | que dois-je faire | que dois je faire | que puis-je faire | je fais quoi | je dois faire quoi | quoi faire | comment faire | comment je fais | à qui m’adresser | à qui je m’adresse | à qui je dois m’adresser | je m’adresse à qui | qu’est-ce que je fais | qu’est ce que je fais | qu’est-ce que je dois faire | qu’est-ce qu’il faut faire | vers qui me tourner | where do i go | where should i go | what do i do | what should i do | who do i ask | what can i do | je la dépose où | je le dépose où | je dépose où | où la déposer | où le déposer | où je la dépose | où je le dépose | à qui je la donne | à qui je le donne | à qui la donner | à qui la rendre | où la rendre | où le rendre | je la rends où | je le rends où | where do i bring it | where do i take it
heard-lost_paper = carte | cartes | cin | cnie | papiers | passeport | permis | portefeuille | porte-monnaie | portemonnaie | card | wallet | passport
heard-cannot_read = je sais pas lire | je lis pas | je ne lis pas | j’ai jamais appris à lire | je sais pas écrire
heard-address_asked = vous êtes où | vous etes ou | vous êtes ou | vous êtes situés où | c’est où la mairie | c’est où la commune | la mairie est où | où se trouve la mairie | où se trouve la commune | où est la mairie | où est la commune
heard-fears = peur | crains | crainte | craindre | influent | influente | représailles | ennuis | histoires | venge | venger | inquiète | afraid | scared

# « Ce n’est pas le document que j’ai demandé » : on conteste la réponse à une demande d’information

heard-objection_not_asked = vous vous êtes trompés de document | vous vous êtes trompé de document | mauvais document | autre document que | ne correspond pas à ma demande | ne répond pas à ma demande | ne répond pas à ma question | rien à voir avec ma demande | hors sujet | wrong document
heard-objection_asked = demandé | demandée | demandés | demandais | sollicité | asked
heard-objection_not_given = vous ne m’avez pas donné | vous ne m’avez rien donné | vous ne m’avez pas envoyé | vous ne m’avez pas répondu | vous n’avez pas répondu | vous n’avez pas donné | pas eu l’information | toujours pas l’information | sans me donner
heard-objection_partial = incomplet | incomplète | incomplets | incomplètes | à moitié | la moitié | partielle | partiellement | il manque | manquent | manque des pages | tronqué | tronquée | illisible | illisibles | ne s’ouvre pas | incomplete
heard-objection_appeal = contester | conteste | contestation | recours | faire appel | je fais appel | je m’oppose | réclamation contre | pas d’accord avec votre réponse | pas d’accord avec la réponse | pas satisfait de la réponse | pas satisfaite de la réponse | appeal
heard-objection_of = document | documents | information | informations | info | infos | budget | pv | procès-verbal | procès-verbaux | données | pièce | pièces
