// The way of a message through a turn, top to bottom: what is asked before what, of everything that it may mean.

import { acknowledges } from './bot/acknowledgements.ts';
import {
  answersAsked,
  callsBeside,
  callsSomebody,
  declinesSomebody,
  dropsOffered,
  saysBeside,
} from './bot/anytime.ts';
import { acceptsPerson, answersCallOut } from './bot/calls-out.ts';
import { UNDO_ERASURE } from './bot/closing-buttons.ts';
import { codeAtChoice } from './bot/deep-links.ts';
import { NEXT } from './bot/drafts.ts';
import { callPerson } from './bot/handover.ts';
import { GO_ON, PERSON } from './bot/input.ts';
import { askLanguage } from './bot/main-menu.ts';
import { stopForm } from './bot/offer-draft.ts';
import { betweenForms, heeding, inForm, type Path, unless } from './bot/path.ts';
import { wordsOf } from './bot/record-heard.ts';
import { answerWhetherKept } from './bot/understanding/draft-asked.ts';
import { answerWhatsOpen } from './bot/understanding/list-asked.ts';
import { answersList } from './bot/understanding/list-words.ts';
import { answerWish } from './bot/understanding/mid-form.ts';
import { LEAVE } from './bot/understanding/nothing-told.ts';
import { keepNumberLeft } from './bot/understanding/number-left.ts';
import { silenced } from './bot/waiting-for-staff.ts';
import { takeAgain } from './features/attachments/replace-lost.ts';
import { settle } from './features/attachments/settle-files.ts';
import { saysWhetherComing } from './features/bodies/attendance.ts';
import { checkIn } from './features/bodies/check-in.ts';
import { showMeetings } from './features/bodies/show-invitations.ts';
import { closedMeanwhile } from './features/calls/chat/closed-meanwhile.ts';
import { toLackDocument } from './features/calls/chat/lacks-document.ts';
import { aboutQuestion } from './features/cases/about-question.ts';
import { addedToFiled } from './features/cases/add-to-filed.ts';
import { afterSent } from './features/cases/after-sent.ts';
import { ABOUT, dropAbout, goesOnAbout } from './features/cases/ask-about-case.ts';
import {
  answerWithdrawal,
  leaveWithdrawal,
  takesBackNumbered,
  withdrawsBesideForm,
} from './features/cases/ask-withdrawal.ts';
import { answersAskedOfCase } from './features/cases/asked-of-case.ts';
import { newsCameLast } from './features/cases/case-in-talk.ts';
import { passOnCorrection } from './features/cases/citizen-words.ts';
import { confidesWrong } from './features/cases/confide-complaint.ts';
import { learned } from './features/cases/heard-in-form.ts';
import { standElsewhereAlone } from './features/cases/in-charge-elsewhere.ts';
import { moreSaid, placeCorrected } from './features/cases/more-said.ts';
import { atSamePlace, fileNext, nextQuestion } from './features/cases/next-question.ts';
import { correctsKind, keptAfterAll, otherKindAfterAll } from './features/cases/not-a-question.ts';
import { otherThanKnown } from './features/cases/not-the-same.ts';
import { offerNext, takesPlaceOfNext } from './features/cases/offer-next-problem.ts';
import { onlyOneAfterAll } from './features/cases/one-problem-only.ts';
import { sayWhatWaits } from './features/cases/open-told.ts';
import { endsInWords } from './features/cases/over-told.ts';
import { answerOwnRequests } from './features/cases/own-requests.ts';
import { announcesPhoto } from './features/cases/photo-announced.ts';
import { answersWhere, placeOrMore } from './features/cases/place-or-more.ts';
import { alreadySaid, sayUnderstood } from './features/cases/prefill.ts';
import { draftWaiting, keepPlace, takeOthersBack } from './features/cases/problem-queue.ts';
import { problems } from './features/cases/problems.ts';
import { answersQuoted } from './features/cases/quoted-case.ts';
import { answerReference } from './features/cases/references.ts';
import { remarkSaid } from './features/cases/remark.ts';
import { answerReported, REPORTED, reportedQuestion } from './features/cases/reported-before.ts';
import { BETWEEN_FORMS, IN_FORM } from './features/cases/said-of-cases.ts';
import { saysSent } from './features/cases/sent-already.ts';
import { asksShrug } from './features/cases/shrugged.ts';
import { saysStillUnsent } from './features/cases/still-unsent.ts';
import { thingDenied } from './features/cases/thing-denied.ts';
import { keepBeside, problemToldInstead } from './features/cases/told-instead.ts';
import { takeUnasked, takeWithWords } from './features/cases/unasked-files.ts';
import { saysWhetherMended } from './features/cases/verdict.ts';
import { sayWhereLost } from './features/cases/where-lost.ts';
import { WISHES_OF_CASES } from './features/cases/wishes-in-form.ts';
import { answersOpinion, OPINION_QUESTIONS } from './features/consultations/chat/answer.ts';
import { asksOfResults } from './features/consultations/chat/asked-of-results.ts';
import { standBy } from './features/emergency/afraid.ts';
import {
  answerAfterDanger,
  callAfterDanger,
  goOnAfterDanger,
  letDangerStandAlone,
} from './features/emergency/after-danger.ts';
import { comfortCaller, warnOfEmergency, wayOn } from './features/emergency/alarm.ts';
import { askedBehindDanger } from './features/emergency/asked-behind.ts';
import { comfort } from './features/emergency/despair.ts';
import { resume } from './features/inbox/handed-back.ts';
import { informationSaid } from './features/information-requests/free-words.ts';
import { objectsToAnswer } from './features/information-requests/objection.ts';
import { codeTyped } from './features/on-behalf/codes-typed.ts';
import { hearsConsent } from './features/on-behalf/consent.ts';
import { forSelfSaid, forWhomSaid, hideName, noteForWhom } from './features/on-behalf/hear-for-whom.ts';
import { asksForWhom, FOR_WHOM, forWhomQuestion, offerForWhom } from './features/on-behalf/say-for-whom.ts';
import { takesWorkPhoto } from './features/outside-parties/answer-in-chat.ts';
import { photoOfOrder, saysOfOrder } from './features/outside-parties/said-of-order.ts';
import { keepCardTold } from './features/petitions/card-told.ts';
import { howToBegin, toPetitionMeant, whatItTakes } from './features/petitions/how-to-begin.ts';
import { PETITION_TAKES, petitionSaid, toOwnPetition } from './features/petitions/start/free-words.ts';
import { saidOfPetition } from './features/petitions/start/said-of-petition.ts';
import { noteErasure, undoErasure, wishesErasure } from './features/privacy/ask-erasure.ts';
import { startAgain } from './features/privacy/mute-notices.ts';
import { answersNotice } from './features/privacy/notice-answer.ts';
import { forgetCards } from './features/privacy/remove-id-messages.ts';
import { abroadSaid } from './features/privacy/translation-consent.ts';
import { openNotice, readNotice, refuseSaid, settleNotice, staysAway } from './features/privacy/welcome.ts';
import { WISHES_OF_DATA } from './features/privacy/wishes-of-data.ts';
import { ideaAfterAll } from './features/proposals/idea-after-all.ts';
import { problemLeft, withoutIdea } from './features/proposals/idea-beside.ts';
import { ideaSaid, sayIdea } from './features/proposals/prefill.ts';
import { quarterNotListed, toNameQuarter } from './features/proposals/quarter-said.ts';
import { sameIdeaSaid } from './features/proposals/same-idea.ts';
import { themeCorrected } from './features/proposals/theme-corrected.ts';
import { ideaToldInstead } from './features/proposals/told-instead.ts';
import { saysOfIdea } from './features/proposals/withdraw-idea.ts';
import { faultTold } from './features/things/fault-in-words.ts';
import { opensNamed, otherNamed, placedByName } from './features/things/named-in-words.ts';
import { asksOfVotes } from './features/votes/chat/asked-of-votes.ts';
import { saysOfBallot } from './features/votes/chat/change-choice.ts';
import { VOTE_QUESTIONS } from './features/votes/chat/questions.ts';
import { FREE, takesSupportBack } from './free-takes.ts';
import { WAYS_ON } from './ways-on.ts';

export const PATH: Path = {
  watch: [warnOfEmergency],
  wayOn,
  called: [comfortCaller],
  started: [startAgain],
  inside: [resume, (turn, heard) => settle(turn, heard).then(() => false)],
  door: [
    staysAway,
    (turn) => {
      openNotice(turn);
      return false;
    },
  ],
  apart: [abroadSaid, silenced],
  noted: [heeding(wishesErasure, noteErasure)],
  taps: new Map([
    [GO_ON, goOnAfterDanger],
    [PERSON, callAfterDanger],
    [LEAVE, stopForm],
  ]),
  alone: [checkIn, codeTyped, saysOfOrder, forSelfSaid, asksShrug, saysWhetherComing, saysWhetherMended],
  wishes: WISHES_OF_DATA,
  commands: {
    person(turn) {
      callPerson(turn);
      return true;
    },
    async notice(turn) {
      await readNotice(turn);
      return true;
    },
    async refuse(turn) {
      // Asked whether one agrees to something else, it is the answer to that.
      if (turn.memory.shown?.options.includes('decline')) return false;
      await refuseSaid(turn);
      return true;
    },
  },
  stop: [saysOfBallot, answerWithdrawal],
  whole: [
    closedMeanwhile,
    takesWorkPhoto,
    photoOfOrder,
    comfort,
    hearsConsent,
    forWhomSaid,
    standBy,
    addedToFiled,
    askedBehindDanger,
    answerAfterDanger,
    answersOpinion,
    objectsToAnswer,
    otherNamed,
    onlyOneAfterAll,
    ideaAfterAll,
    otherKindAfterAll,
    endsInWords,
    afterSent.thanksForSent,
    afterSent.ofSentAfterAll,
  ],
  reread: [keptAfterAll, keepCardTold, keepNumberLeft, learned.placeInAnswer],
  leave: [leaveWithdrawal, noteForWhom],
  beside: [
    atSamePlace,
    takesPlaceOfNext,
    placedByName,
    declinesSomebody,
    saidOfPetition,
    ...[saysOfBallot, asksOfVotes, asksOfResults].map(betweenForms),
    ...IN_FORM.map(inForm),
    ...[codeAtChoice, answersAsked].map(inForm),
    inForm(themeCorrected),
    inForm(answersWhere),
    inForm(callsSomebody),
    answerWhetherKept,
    answerReported,
    inForm(answersList),
    inForm(saysStillUnsent),
    inForm(withdrawsBesideForm),
    inForm(unless(takesBackNumbered, answerWish)),
    answerReference,
    saysWhetherComing,
    answersQuoted,
    ...[confidesWrong, afterSent.saysSurely].map(betweenForms),
    answersAskedOfCase,
    ...[opensNamed, announcesPhoto, acceptsPerson, answersCallOut, answerOwnRequests].map(betweenForms),
    ...[callsBeside, dropsOffered, saysSent, acknowledges, takesSupportBack].map(betweenForms),
    ...[saysOfIdea, answerWithdrawal].map(betweenForms),
    ...PETITION_TAKES.map(betweenForms),
    betweenForms(answerWhatsOpen),
    betweenForms(afterSent.asksSurely),
    ...BETWEEN_FORMS.map(betweenForms),
    saysBeside,
    inForm(learned.heard),
  ],
  inForm: [toLackDocument, toPetitionMeant, toOwnPetition, toNameQuarter, ...WISHES_OF_CASES],
  questions: {
    [NEXT]: nextQuestion,
    [ABOUT]: aboutQuestion,
    [REPORTED]: reportedQuestion,
    [FOR_WHOM]: forWhomQuestion,
    ...OPINION_QUESTIONS,
    ...VOTE_QUESTIONS,
  },
  entries: new Map([
    ['person', callPerson],
    ['language', askLanguage],
    ['meetings', showMeetings],
    [UNDO_ERASURE, undoErasure],
  ]),
  outside: [answersNotice, opensNamed],
  replaced: takeAgain,
  isNewsLast: newsCameLast,
  letGo(turn) {
    const before = dropAbout(turn);
    return () => goesOnAbout(turn, before);
  },
  problems,
  ideas: 'proposal',
  intents: {
    complaint: 'complaint',
    emergency: 'complaint',
    petition: 'petition',
    proposal: 'proposal',
    status: 'status',
    info: 'guide',
    consultation: 'consultation',
    appointment: 'appointment',
  },
  free: FREE,
  parted: problemLeft,
  opens: { complaint: sayWhatWaits, lost_found: sayWhereLost },
  withWords: takeWithWords,
  files: takeUnasked,
  given: [
    ...learned.given,
    placeCorrected,
    quarterNotListed,
    ideaToldInstead(keepBeside),
    problemToldInstead(withoutIdea),
    otherThanKnown,
    sameIdeaSaid,
    faultTold,
    thingDenied,
  ],
  more: (turn, text, answers) => moreSaid(turn, text, answers, learned.more),
  place: placeOrMore,
  prefill: {
    complaint: alreadySaid,
    information_request: informationSaid,
    petition_start: petitionSaid,
    proposal: ideaSaid,
    remark: remarkSaid,
  },
  asksFirst: asksForWhom,
  understood: [sayIdea, sayUnderstood],
  acting: [hideName, keepPlace],
  next: { complaint: offerNext, thing: offerNext },
  offers: [offerNext],
  waits: [draftWaiting],
  waiting: fileNext,
  ...WAYS_ON,
  followUps: { new: howToBegin, rules: whatItTakes },
  takenBack: [takeOthersBack],
  corrected: [passOnCorrection],
  toBot: [correctsKind],
  answered: [forgetCards, standElsewhereAlone],
  end: [
    (turn, breath) => letDangerStandAlone(turn, breath.map(wordsOf)),
    offerForWhom,
    (turn, breath) => settleNotice(turn, breath.length > 0),
  ],
};
