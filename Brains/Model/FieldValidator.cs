using System.Text.Json;

namespace Catalyst.Brains.Model;

/// <summary>What a stack pack may rely on in a field.</summary>
internal static class FieldValidator
{
    /// <summary>What is wrong with it, and how it is mended; nothing when nothing is.</summary>
    public static IEnumerable<string> Validate(Entity entity, Field field)
    {
        var name = $"{entity.Name}.{field.Name}";
        var errors = new List<string>();
        errors.AddRange(AppModelValidator.Named("field", entity, field.Name));
        if (field.Type == FieldType.Enum != field.Values is not null)
        {
            return [.. errors, field.Values is null ? $"{name} is an Enum and needs its values"
                : $"{name} has values, so its type is Enum and not {field.Type}"];
        }

        Require(field.Values is null || field.Values.Count >= 2 && field.Values.Distinct().Count() == field.Values.Count
            && field.Values.All(IsValue), $"values of {name} are at least two different words in lower case such as not_open: a to z, "
                + "0 to 9 and _; people see them with spaces");
        Require(field.Min is null || field.Max is null || field.Min <= field.Max, $"range of {name} is empty");
        if (field.Type is FieldType.Image or FieldType.File)
        {
            Require(!field.Required && !field.Unique && field.Default is null && entity.TitleField != field.Name,
                $"{name} is uploaded later, so it is not required, not unique, has no default and names no row");
        }

        Require(field.Number is null || field.Type is FieldType.Integer or FieldType.Decimal,
            $"{name} has a number, but its type is {field.Type}");
        Require(field.Number?.Unit is not { } unit || (field.Number.Kind switch
        {
            NumberKind.Money => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper),
            NumberKind.Measurement => unit.Length is > 0 and <= 12 && !unit.Any(char.IsControl) && unit == unit.Trim(),
            _ => false,
        }), $"unit of {name}: of Money it is the currency in three capitals (EUR), of a Measurement its symbol with at most 12 characters "
            + "(km); other kinds have none");
        Require(field.Default is null || IsDefault(field, field.Default), $"default of {name} cannot be {field.Default}: {Takes(field)}");
        return errors;

        void Require(bool condition, string error)
        {
            if (!condition)
            {
                errors.Add(error);
            }
        }
    }

    private static bool IsValue(string value) => value.Length is > 0 and <= 40
        && value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    private static bool IsDefault(Field field, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var value = json.RootElement;
            return field.Type switch
            {
                FieldType.Enum => value.ValueKind == JsonValueKind.String && field.Values!.Contains(value.GetString()),
                FieldType.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
                FieldType.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
                FieldType.Decimal => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out _),
                FieldType.String or FieldType.Text or FieldType.Email or FieldType.Url => value.ValueKind == JsonValueKind.String,
                _ => false,
            };
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Takes(Field field) => field.Type switch
    {
        FieldType.Enum => "it is one of its values as JSON, in quotes of its own: "
            + string.Join(", ", field.Values!.Select(v => $"\\\"{v}\\\"")),
        FieldType.Boolean => "it is true or false",
        FieldType.Integer or FieldType.Decimal => "it is a number",
        FieldType.String or FieldType.Text or FieldType.Email or FieldType.Url =>
            "it is a text as JSON, in quotes of its own: \\\"open\\\"",
        _ => $"a {field.Type} takes none",
    };
}
