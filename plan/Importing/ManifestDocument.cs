namespace AckKnativeSpot.Plan.Importing;

/// <summary>A document of a file.</summary>
/// <param name="Root">Its value: maps, lists and texts; <see langword="null"/> when it is empty.</param>
/// <param name="Number">Which document of its file it is, from 1.</param>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Lines">Where each map and list of the file begins, by reference.</param>
internal sealed record ManifestDocument(object? Root, int Number, int Line, IReadOnlyDictionary<object, int> Lines);
