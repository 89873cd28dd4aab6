using System.Reflection;
using AckKnativeSpot.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AckKnativeSpot.Tests.Compile;

/// <summary>Compiles C# as a user of the library would: against the assemblies that the tests run with.</summary>
internal static class Snippet
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        """;

    // Compilations that are made of one another share what they have bound of the references.
    private static readonly CSharpCompilation s_library = Empty(OutputKind.DynamicallyLinkedLibrary);

    private static readonly CSharpCompilation s_program = Empty(OutputKind.ConsoleApplication);

    /// <summary>The errors in a source file, as compiler codes.</summary>
    /// <param name="source">The file.</param>
    public static IReadOnlyList<string> ErrorsOf(string source) => ErrorsOf(With(s_library, source));

    /// <summary>The errors in a source file with top-level statements, as compiler codes.</summary>
    /// <param name="source">The file.</param>
    public static IReadOnlyList<string> ErrorsOfProgram(string source) => ErrorsOf(With(s_program, source));

    /// <summary>The program that a source file is.</summary>
    /// <param name="source">The file, with a main method or top-level statements.</param>
    public static Assembly ProgramOf(string source)
    {
        using var image = new MemoryStream();
        var result = With(s_program, source).Emit(image);
        return result.Success ? Assembly.Load(image.ToArray()) : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static IReadOnlyList<string> ErrorsOf(CSharpCompilation compilation) => [.. compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")];

    private static CSharpCompilation With(CSharpCompilation compilation, string source) => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source));

    private static CSharpCompilation Empty(OutputKind kind) => CSharpCompilation.Create(
        "snippet",
        [CSharpSyntaxTree.ParseText(Usings)],
        LoadedReferences.All,
        new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
}
