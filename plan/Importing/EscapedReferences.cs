using System.Text;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>Keeps references of environment values as text that Kubernetes keeps as text (<c>$(NAME)</c> for a variable that does not stand before).</summary>
internal static class EscapedReferences
{
    /// <summary>The value with such references escaped: <c>$$(NAME)</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="notBefore">Names of the variables that do not stand before it, its own among them.</param>
    public static string Of(string value, IReadOnlyCollection<string> notBefore)
    {
        var escaped = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            escaped.Append(value[i]);
            if (value[i] != '$' || i + 1 == value.Length)
            {
                continue;
            }

            var end = value[i + 1] == '(' ? value.IndexOf(')', i + 2) : -1;
            if (end < 0)
            {
                // A dollar sign takes the next character with it, whatever that is.
                escaped.Append(value[++i]);
                continue;
            }

            escaped.Append(notBefore.Contains(value[(i + 2)..end]) ? "$" : "").Append(value, i + 1, end - i);
            i = end;
        }

        return escaped.ToString();
    }
}
