using System.Reflection;
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

    private static readonly MetadataReference[] s_references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The errors in a source file, as compiler codes.</summary>
    /// <param name="source">The file.</param>
    public static IReadOnlyList<string> ErrorsOf(string source) => ErrorsOf(Compilation(source, OutputKind.DynamicallyLinkedLibrary));

    /// <summary>The errors in a source file with top-level statements, as compiler codes.</summary>
    /// <param name="source">The file.</param>
    public static IReadOnlyList<string> ErrorsOfProgram(string source) => ErrorsOf(Compilation(source, OutputKind.ConsoleApplication));

    /// <summary>The program that a source file is.</summary>
    /// <param name="source">The file, with a main method or top-level statements.</param>
    public static Assembly ProgramOf(string source)
    {
        using var image = new MemoryStream();
        var result = Compilation(source, OutputKind.ConsoleApplication).Emit(image);
        return result.Success ? Assembly.Load(image.ToArray()) : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static IReadOnlyList<string> ErrorsOf(CSharpCompilation compilation) => [.. compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")];

    private static CSharpCompilation Compilation(string source, OutputKind kind) => CSharpCompilation.Create(
        "snippet",
        [CSharpSyntaxTree.ParseText(source), CSharpSyntaxTree.ParseText(Usings)],
        s_references,
        new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
}
