using AckKnativeSpot.Pricing;

namespace AckKnativeSpot.Plan.Pricing;

/// <summary>A file with answers of the API, as the command line names it.</summary>
/// <param name="Name">Name of the file, for messages.</param>
/// <param name="Text">What it holds: one JSON answer, or several one after the other.</param>
/// <param name="Asked">Instance type or size that was asked for, where the answers do not say it themselves; <see langword="null"/> when not given.</param>
internal sealed record AnswerFile(string Name, string Text, PriceItem? Asked = null);
