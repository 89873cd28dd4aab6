using System.Globalization;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>Where an object stands.</summary>
/// <param name="File">Name of its file, as it was given.</param>
/// <param name="Line">The line that it begins at, from 1.</param>
/// <param name="Document">Which document of the file it is in, from 1.</param>
internal sealed record ManifestPlace(string File, int Line, int Document)
{
    /// <summary><c>web.yaml:12 (document 2)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line} (document {Document})");
}
